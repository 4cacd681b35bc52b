import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderTests, type House } from '#test/folder-house.ts';
import type { RecordTables } from './tables.ts';

const { newFolder, house } = folderTests();

const stranger = '---\nid: 01900000-0000-7000-8000-0000000000ff\nkind: person\nname: Ander\n---\n';
type Spoil = (made: House) => Promise<unknown>;

test.each<[string, string, number | undefined, string | undefined, Spoil]>([
  [
    'an unknown field',
    'person/fatima-el-amrani.md',
    5,
    'phone',
    ({ rewrite }) => rewrite('person/fatima-el-amrani.md', (text) => text.replace('telephone', 'phone')),
  ],
  [
    'an unknown field inside a group',
    'application/zaaksysteem.md',
    7,
    'availability.why',
    ({ rewrite }) =>
      rewrite('application/zaaksysteem.md', (text) =>
        text.replace('owner:', 'availability:\n  score: 3\n  why: daarom\nowner:'),
      ),
  ],
  [
    'a number without quotation marks',
    'person/fatima-el-amrani.md',
    5,
    'telephone',
    ({ rewrite }) => rewrite('person/fatima-el-amrani.md', (text) => text.replace('"0612"', '0612')),
  ],
  [
    'a reference to nothing',
    'application/zaaksysteem.md',
    5,
    'owner',
    ({ rewrite }) => rewrite('application/zaaksysteem.md', (text) => text.replace('el-amrani', 'weg')),
  ],
  [
    'a reference to another kind',
    'application/zaaksysteem.md',
    5,
    'owner',
    ({ rewrite }) =>
      rewrite('application/zaaksysteem.md', (text) =>
        text.replace('person/fatima-el-amrani', 'application/zaaksysteem'),
      ),
  ],
  [
    'a text too long',
    'application/zaaksysteem.md',
    8,
    'description',
    ({ rewrite }) => rewrite('application/zaaksysteem.md', (text) => text.replace('Derde', 'x'.repeat(5000))),
  ],
  [
    'a password',
    'application/zaaksysteem.md',
    8,
    'description',
    ({ rewrite }) => rewrite('application/zaaksysteem.md', (text) => text.replace('Derde', 'Wachtwoord: Zomer2024!')),
  ],
  [
    'one id twice',
    'person/tweede.md',
    2,
    'id',
    async ({ file }) => writeFile(file('person/tweede.md'), await readFile(file('person/fatima-el-amrani.md'))),
  ],
  [
    'an address of another',
    'person/fatima-el-amrani.md',
    1,
    undefined,
    ({ file }) => writeFile(file('person/fatima-el-amrani.md'), stranger),
  ],
  [
    'a file in the folder of another kind',
    'team/ander.md',
    3,
    'kind',
    async ({ file }) => mkdir(file('team')).then(() => writeFile(file('team/ander.md'), stranger)),
  ],
  [
    'an unknown kind',
    'persoon/',
    1,
    undefined,
    async ({ file }) => mkdir(file('persoon')).then(() => writeFile(file('persoon/ander.md'), stranger)),
  ],
  [
    'a name that is no address',
    'person/Ander Een.md',
    1,
    undefined,
    ({ file }) => writeFile(file('person/Ander Een.md'), stranger),
  ],
  [
    'a file of 9 MB',
    'person/groot.md',
    1,
    undefined,
    ({ file }) => writeFile(file('person/groot.md'), stranger + 'x'.repeat(9_000_000)),
  ],
  [
    'a file that is not UTF-8',
    'person/oud.md',
    1,
    undefined,
    ({ file }) => writeFile(file('person/oud.md'), Buffer.from(`${stranger}é`, 'latin1')),
  ],
  [
    'a manifest of a later version',
    'paraat.yaml',
    1,
    undefined,
    ({ rewrite }) => rewrite('paraat.yaml', (text) => text.replace('version: 1', 'version: 9')),
  ],
  [
    'an export that was not finished',
    'paraat.yaml',
    1,
    undefined,
    ({ rewrite }) => rewrite('paraat.yaml', (text) => `${text}unfinished: true\n`),
  ],
])('%s is refused with its place, and nothing is written', async (_, file, line, field, spoil) => {
  const made = await house();
  await made.rewrite('person/fatima-el-amrani.md', (text) => text.replace('Fatima', 'Fatma'));
  await spoil(made);
  const report = await made.importIt();
  expect(report).toMatchObject({ added: 0, changed: 0, errors: [{ file, line }] });
  expect(report.errors[0]?.field).toBe(field);
  expect(report.errors[0]?.message.length).toBeGreaterThan(15);
  expect((await made.read(made.person))?.name).toBe('Fatima El Amrani');
});

test('what looks like a password comes in once somebody says why it is none, with the name and the reason', async () => {
  const made = await house();
  await made.rewrite('application/zaaksysteem.md', (text) => text.replace('Derde', 'Wachtwoord: Zomer2024!'));
  const report = await made.importIt(false, { name: 'noor', reason: 'staat zo in de handleiding' });
  expect(report).toMatchObject({ changed: 1, errors: [] });
  const entries = await made.inside((reader) =>
    reader
      .withTables<RecordTables>()
      .selectFrom('audit_entry')
      .select(['actor', 'detail'])
      .orderBy('sequence')
      .execute(),
  );
  expect(entries.at(-1)).toMatchObject({
    actor: expect.stringContaining('(noor)'),
    detail: { notASecret: 'staat zo in de handleiding' },
  });
});

test('an address with a number in it is no password beside a password', async () => {
  const made = await house();
  await rename(made.file('person/fatima-el-amrani.md'), made.file('person/fatima-4d2b.md'));
  await made.rewrite('application/zaaksysteem.md', (text) => text.replace(/^owner:.*$/m, 'owner: person/fatima-4d2b'));
  await mkdir(made.file('setting'), { recursive: true });
  const setting = 'name: Wachtwoord van de firewall\ntype: password\nchangedBy: person/fatima-4d2b\n';
  const file = `---\nid: 01900000-0000-7000-8000-0000000000fe\nkind: setting\n${setting}---\n`;
  await writeFile(made.file('setting/wachtwoord.md'), file);
  expect(await made.importIt()).toMatchObject({ errors: [], added: 1 });
});

test('a link is not followed, neither to a file nor to a folder', async () => {
  const { file, folder, importIt } = await house();
  const outside = await newFolder();
  await writeFile(join(outside, 'geheim.md'), stranger);
  await symlink(join(outside, 'geheim.md'), file('person/geheim.md'));
  await symlink(outside, file('team'));
  const report = await importIt();
  expect(report).toMatchObject({ added: 0, unchanged: 2, errors: [] });
  expect(report.skipped.map(({ ref }) => ref)).toEqual(['person/geheim.md', 'team']);
  await rm(file('person/geheim.md'));
  await rm(join(folder, 'paraat.yaml'));
  await symlink(join(outside, 'geheim.md'), join(folder, 'paraat.yaml'));
  expect((await importIt()).errors).toMatchObject([{ file: 'paraat.yaml' }]);
});
