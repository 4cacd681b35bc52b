import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#platform/database/open.ts';
import { newOrganisation } from '#test/database.ts';
import { asTable, type Measurement } from './measurement.ts';

const manual = '../shared/data/documents/govuk-manual';

/** The import of a folder of 200 runbooks, as the command does it; without that folder one of the same size. */
export async function measureRunbooks(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'paraat-bench-'));
  const data = join(folder, 'data');
  try {
    const path = existsSync(manual) ? manual : madeUpManual(join(folder, 'manual'));
    const database = await openDatabase({ dataDir: data });
    await newOrganisation(database);
    const first = command(path, data);
    const again = command(path, data);
    await database.close();
    const note = path === manual ? 'a real manual of 205 pages' : 'made up';
    return [
      { what: 'runbooks: 200 Markdown files', value: first, unit: 'ms', budget: 5000, note },
      { what: 'runbooks: the same files again', value: again, unit: 'ms' },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function command(path: string, data: string): number {
  const begin = performance.now();
  const args = ['src/entry/cli.ts', 'import-runbooks', path, '--data', data, '--json'];
  const ran = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 100_000_000 });
  if (ran.status !== 0) throw new Error(`the import failed:\n${ran.stdout}\n${ran.stderr}`);
  return performance.now() - begin;
}

function madeUpManual(path: string): string {
  mkdirSync(path);
  const page = (at: number) =>
    `---\ntitle: Pagina ${at}\n---\n## Wat\n\n${'Doe dit, en kijk daarna of het werkt. '.repeat(80)}\n\n` +
    `\`\`\`sh\nsystemctl status dienst-${at}\n\`\`\`\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\nZie [verder](pagina-${(at * 7) % 200}.html).\n`;
  for (let at = 0; at < 200; at += 1) writeFileSync(join(path, `pagina-${at}.html.md`), page(at));
  return path;
}

if (import.meta.main) console.log(asTable(await measureRunbooks()));
