import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kinds } from '#entry/kinds.ts';
import { seedExample } from '#features/organisations/server/example.ts';
import type { Database } from '#platform/database/database.ts';
import { openDatabase } from '#platform/database/open.ts';
import { asTable, type Measurement } from './measurement.ts';

/** The example municipality as a folder and back into an empty installation, by the two commands. */
export async function measureFolder(): Promise<Measurement[]> {
  const base = mkdtempSync(join(tmpdir(), 'paraat-bench-'));
  const [from, to, folder] = ['from', 'to', 'export'].map((name) => join(base, name)) as [string, string, string];
  try {
    const written = await beside(from, async (database) => {
      await seedExample({ database, kinds, now: new Date() });
      return command(['export', folder], from);
    });
    const read = await beside(to, async () => command(['import', folder], to));
    const note = `${written.answer.files} records, ${written.answer.attachments} files`;
    return [
      {
        what: 'folder: export of the example municipality',
        value: written.milliseconds,
        unit: 'ms',
        budget: 5000,
        note,
      },
      { what: 'folder: import into an empty installation', value: read.milliseconds, unit: 'ms', budget: 5000 },
    ];
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

/** With PostgreSQL at work already: what is measured is the command, not the start of a database. */
async function beside<Result>(dataDir: string, work: (database: Database) => Promise<Result>): Promise<Result> {
  const database = await openDatabase({ dataDir });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

function command(words: readonly string[], data: string) {
  const begin = performance.now();
  const args = ['src/entry/cli.ts', ...words, '--data', data, '--json'];
  const ran = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 100_000_000 });
  const milliseconds = performance.now() - begin;
  if (ran.status !== 0) throw new Error(`${words.join(' ')} failed:\n${ran.stdout}\n${ran.stderr}`);
  return { milliseconds, answer: JSON.parse(ran.stdout) as { files: number; attachments: number } };
}

if (import.meta.main) console.log(asTable(await measureFolder()));
