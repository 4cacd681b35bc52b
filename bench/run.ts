import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { programFolder } from '#platform/config/web-build.ts';
import { asTable, isMet, type Measurement } from './measurement.ts';

// `npm run bench [NAME...]`: each part in a process of its own, so that one does not warm or burden another.
const parts: Record<string, () => Promise<Measurement[]>> = {
  start: async () => (await import('./start.ts')).measureStart(),
  import: async () => (await import('./import.ts')).measureImport(),
  word: async () => (await import('./word.ts')).measureWord(),
  runbooks: async () => (await import('./runbooks.ts')).measureRunbooks(),
  'fact-sheet': async () => (await import('./fact-sheet.ts')).measureFactSheet(),
  'plan-pdf': async () => (await import('./plan-pdf.ts')).measurePlanPdf(),
  binder: async () => (await import('./binder.ts')).measureBinder(),
  list: async () => (await import('./list.ts')).measureList(),
  search: async () => (await import('./search.ts')).measureSearch(),
  folder: async () => (await import('./folder.ts')).measureFolder(),
  checks: async () => (await import('./checks.ts')).measureChecks(),
  replica: async () => (await import('./replica.ts')).measureReplica(),
};

/** Measures one part in this process and leaves the result in a file. */
async function measureHere(name: string, file: string): Promise<void> {
  writeFileSync(file, JSON.stringify(await parts[name]?.()));
}

/** Measures one part; what could not be measured is told as such, and is not a promise kept. */
function measureApart(name: string): Measurement[] | string {
  const file = join(tmpdir(), `paraat-bench-${process.pid}-${name}.json`);
  const run = spawnSync(process.execPath, [import.meta.filename, '--here', name, file], {
    cwd: programFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return `${name}: could not be measured (exit code ${run.status})`;
  } finally {
    rmSync(file, { force: true });
  }
}

function measureAll(names: readonly string[]): void {
  const measured: Measurement[] = [];
  const missing: string[] = [];
  for (const name of names) {
    process.stderr.write(`measuring ${name}\n`);
    const found = measureApart(name);
    if (typeof found === 'string') missing.push(found);
    else measured.push(...found);
  }
  const machine = {
    ...{ processor: cpus()[0]?.model ?? '', cores: availableParallelism(), memoryMB: Math.round(totalmem() / 1e6) },
    ...{ load: loadavg()[0], node: process.version, at: new Date().toISOString() },
  };
  const result = { machine, measurements: measured.map((one) => ({ ...one, met: isMet(one) })), missing };
  mkdirSync(join(programFolder, '.cache'), { recursive: true });
  writeFileSync(join(programFolder, '.cache/bench.json'), `${JSON.stringify(result, null, 2)}\n`);
  const kept = measured.filter((one) => one.budget !== undefined && isMet(one)).length;
  const promised = measured.filter((one) => one.budget !== undefined).length;
  const table = measured.length === 0 ? '' : asTable(measured);
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n\n${[table, ...missing].join('\n')}\n`);
  process.stdout.write(`${kept} of ${promised} budgets met, ${missing.length} parts not measured\n`);
}

const [mode, name = '', file = ''] = process.argv.slice(2);
if (mode === '--here') {
  await measureHere(name, file);
  process.exit(0);
}
const asked = process.argv.slice(2);
const unknown = asked.filter((one) => !(one in parts));
if (unknown.length > 0) {
  process.stderr.write(`There is no ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}\n`);
  process.exit(2);
}
measureAll(asked.length === 0 ? Object.keys(parts) : asked);
