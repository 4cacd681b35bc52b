import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { kindWords } from '#entry/kind-words.ts';
import { kinds } from '#entry/kinds.ts';
import { exportFolder } from '#records/server/folder-export.ts';
import { importFolder } from '#records/server/folder-import.ts';
import { readRecord } from '#records/server/reading.ts';
import { confirmingHouse, now } from '#test/confirming-house.ts';
import { exportConfirmations } from './export-confirmations.ts';

const { database, here, ids, newPlan, ask, say, published } = confirmingHouse();
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paraat-confirmations-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const organisation = () => ({
  id: here(),
  slug: 'testdrecht',
  name: 'Testdrecht',
  country: 'NL',
  timeZone: 'Europe/Amsterdam',
});
const exportAll = async (id = here(), to = folder) => {
  await exportFolder({ database: database(), kinds }, { ...organisation(), id }, to);
  return exportConfirmations(database(), id, to);
};
const file = () => readFile(join(folder, 'confirmations', 'plan.plan-burgerzaken.yaml'), 'utf8');

test('what was said of a text goes out to be read, and an import takes none of it as said', async () => {
  const plan = await newPlan();
  await ask(plan);
  await say('noor', plan, 'correct', { yes: false, reason: 'Doel: het nummer is oud' });
  await say('tom', plan, 'understandable');
  expect(await exportAll()).toBe(1);
  const text = await file();
  for (const said of ['by: noor', 'Doel: het nummer is oud', 'by: tom', plan.contentHash]) expect(text).toContain(said);

  const newId = uuid();
  const parts = { database: database(), kinds, words: kindWords, isTrial: false, now: () => now };
  const report = await importFolder({ ...parts, destination: async () => ({ newId }) }, folder);
  expect(report.errors).toEqual([]);
  expect(report.skipped).toMatchObject([{ ref: 'confirmations/' }]);
  const back = await database().inOrganisation(newId, (reader) => readRecord(reader, ids.plan));
  expect(back).toMatchObject({ contentHash: plan.contentHash });
  expect(back?.published).toBeUndefined();
  expect(await exportConfirmations(database(), newId, folder)).toBe(0);
  expect(await file()).toBe(text);
});

test('two exports give the same bytes, and who judged the valid text comes along with it', async () => {
  await published();
  await exportAll();
  const text = await file();
  await exportAll();
  expect(await file()).toBe(text);
  expect(await readFile(join(folder, 'plan', 'plan-burgerzaken.md'), 'utf8')).toMatch(
    /judged:\n\s+- at: .*\n\s+by: noor\n\s+type: correct/,
  );
});

test('nothing is written where nobody said anything, through a link, or over a file that is another’s', async () => {
  expect(await exportAll()).toBe(0);
  expect(await readdir(folder)).not.toContain('confirmations');
  await published();
  const elsewhere = await mkdtemp(join(tmpdir(), 'paraat-elsewhere-'));
  await symlink(elsewhere, join(folder, 'confirmations'));
  await expect(exportConfirmations(database(), here(), folder)).rejects.toThrow('confirmations');
  expect(await readdir(elsewhere)).toEqual([]);
  await rm(elsewhere, { recursive: true });
  await rm(join(folder, 'confirmations'));
  await mkdir(join(folder, 'confirmations'));
  await writeFile(join(folder, 'confirmations', 'plan.plan-burgerzaken.yaml'), 'van mij\n');
  await expect(exportConfirmations(database(), here(), folder)).rejects.toThrow('plan.plan-burgerzaken.yaml');
  expect(await file()).toBe('van mij\n');
});
