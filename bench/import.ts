import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#platform/database/open.ts';
import { asTable, type Measurement } from './measurement.ts';

const whole = '../shared/data/landscape/gemma-full.ameff.xml';
const madeUp = { elements: 3006, applications: 269, relations: 6253 };

/** The import of the whole GEMMA landscape, as the command does it; without that file one of the same size. */
export async function measureImport(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'paraat-bench-'));
  try {
    const path = existsSync(whole) ? whole : madeUpLandscape(join(folder, 'landscape.xml'));
    const data = join(folder, 'data');
    // With PostgreSQL at work already: what is measured is the import, not the start of a database.
    const database = await openDatabase({ dataDir: data });
    const first = command(path, data);
    const again = command(path, data);
    await database.close();
    const size = `${path === whole ? 'GEMMA' : 'made up'}, ${Math.round(statSync(path).size / 1000)} kB`;
    // Beside other work the clock says little; what the processor spent says whether the import itself is slow.
    const note = `${size}; ${Math.round(first.processor)} ms of processor time`;
    return [
      { what: 'import: a landscape of 3,006 elements', value: first.milliseconds, unit: 'ms', budget: 5000, note },
      { what: 'import: resident memory', value: first.megabytes, unit: 'MB', budget: 400 },
      { what: 'import: the same file again', value: again.milliseconds, unit: 'ms' },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the command in a process of its own: what it takes from its start to its end, and the most memory it held. */
function command(path: string, data: string) {
  const told = `process.on('exit', () => { const u = process.resourceUsage(); process.stderr.write('used ' + [u.maxRSS, u.userCPUTime + u.systemCPUTime]) })`;
  const witness = `data:text/javascript,${encodeURIComponent(told)}`;
  const begin = performance.now();
  const args = ['--import', witness, 'src/entry/cli.ts', 'import', path, '--data', data, '--json'];
  const ran = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 100_000_000 });
  const milliseconds = performance.now() - begin;
  if (ran.status !== 0) throw new Error(`the import failed:\n${ran.stdout}\n${ran.stderr}`);
  const [, kilobytes, microseconds] = /used (\d+),(\d+)/.exec(ran.stderr) ?? [];
  return { milliseconds, megabytes: Number(kilobytes) / 1024, processor: Number(microseconds) / 1000 };
}

function madeUpLandscape(path: string): string {
  const space = 'http://www.opengroup.org/xsd/archimate/3.0/';
  const element = (at: number) =>
    `<element identifier="id-${at}" xsi:type="${at < madeUp.applications ? 'ApplicationComponent' : 'BusinessObject'}">` +
    `<name xml:lang="nl">Onderdeel ${at}</name><documentation>${'Waarvoor het dient. '.repeat(20)}</documentation></element>`;
  const relation = (at: number) =>
    `<relationship identifier="r-${at}" source="id-${(at * 7) % madeUp.elements}" target="id-${(at * 13 + 1) % madeUp.elements}" xsi:type="Flow"/>`;
  const many = (count: number, one: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => one(at)).join('\n');
  writeFileSync(
    path,
    `<model xmlns="${space}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="made-up">
    <elements>${many(madeUp.elements, element)}</elements>
    <relationships>${many(madeUp.relations, relation)}</relationships></model>`,
  );
  return path;
}

if (import.meta.main) console.log(asTable(await measureImport()));
