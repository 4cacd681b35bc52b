import { execFileSync } from 'node:child_process';
import { appendFile, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import type { Database } from '#platform/database/database.ts';
import { newOrganisation } from '#test/database.ts';
import { filesIn, folderTests, into, now, organisationNamed } from '#test/folder-house.ts';
import { keepAttachment } from './attachments.ts';
import { exportFolder } from './folder-export.ts';
import { importFolder } from './folder-import.ts';
import { publish } from './publish.ts';
import { type Change, commitAll, remove } from './store.ts';

const { first, second, newFolder } = folderTests();
type Transaction = Parameters<Parameters<Database['inOrganisation']>[1]>[0];

/** What a careless format, an editor, git or a file system would take for something of its own. */
const pieces = fc.constantFrom(
  ...[
    '---\n',
    '\n---\nid: 3\n',
    '## notes\n',
    '\\## notes',
    '\r\n',
    '\r',
    '\n\n',
    '\t',
    ' ',
    '# ',
    '- ',
    ': ',
    '| a |\n',
  ],
  ...[
    '<<<<<<< HEAD\n',
    '>>>>>>> tak\n',
    '=======\n',
    '```\n',
    '../',
    'C:\\',
    'CON',
    'nul',
    '$Id$',
    '{{x}}',
    '%',
    '&a *a',
  ],
  ...[
    'e\u0301',
    'é',
    'ﬁ',
    'İ',
    'ß',
    '👩‍🚒',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\u2028',
    '\u00a0',
    '\u0085',
    '\u0007',
    'no',
    '~',
  ],
);
const text = fc
  .array(fc.oneof({ weight: 2, arbitrary: pieces }, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 10 })
  .map((parts) => parts.join('').replaceAll('\u0000', '').toWellFormed().trim() || 'x');
const line = text.map((words) => words.replace(/[\r\n]/g, ' ').trim() || 'x');
/** Names of which many give the same address, or one that a file system cannot bear. */
const name = fc.oneof(
  fc.constantFrom(
    'Zaaksysteem',
    'ZAAKSYSTEEM',
    'zaak systeem',
    'Zaaksystee\u0301m',
    'CON',
    'nul',
    'a'.repeat(120),
    '…',
    '日本',
  ),
  line.map((words) => words.slice(0, 120).trim() || 'x'),
);

const house = fc.record({
  persons: fc.array(fc.record({ name, note: text }), { minLength: 1, maxLength: 3 }),
  plans: fc.array(
    fc.record({
      ...{
        name,
        text,
        section: line.map((words) => words.slice(0, 80).trim() || 'x'),
        later: fc.option(text),
        isPublished: fc.boolean(),
        isGone: fc.boolean(),
      },
      files: fc.array(fc.record({ name: fc.constantFrom<string[]>('kast.txt', 'Kast.TXT', 'nul.txt'), text }), {
        maxLength: 2,
      }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
type House = typeof house extends fc.Arbitrary<infer Value> ? Value : never;

test('an organisation, whatever stands in it, goes out, comes in elsewhere and goes out the same', async () => {
  await fc.assert(
    fc.asyncProperty(house, async (made) => {
      const slug = `huis-${uuid()}`;
      const organisationId = await newOrganisation(first.database(), { slug });
      await first.database().inOrganisation(organisationId, (transaction) => fill(transaction, organisationId, made));
      const [one, two] = [await newFolder(), await newFolder()];
      await exportFolder({ database: first.database(), kinds }, await organisationNamed(first.database(), slug), one);
      const report = await importFolder(into(second.database(), { newId: uuid() }), one);
      expect(report).toMatchObject({ errors: [], skipped: [], changed: 0 });
      await exportFolder({ database: second.database(), kinds }, await organisationNamed(second.database(), slug), two);
      expect(await filesIn(two)).toEqual(await filesIn(one));
      expect(Object.keys(await filesIn(one)).filter((path) => /\/(?:con|nul)\.md$/.test(path))).toEqual([]);
    }),
    { numRuns: 5, endOnFailure: true },
  );
}, 120_000);

async function fill(transaction: Transaction, organisationId: string, { persons, plans }: House): Promise<void> {
  const by = { organisationId, author: { id: null, name: 'Fatima' }, reason: 'test', nature: 'edit' as const, now };
  const write = (...changes: Change[]) =>
    commitAll(transaction, kinds, { ...by, notASecret: 'drawn by a test' }, changes);
  const people = persons.map((content) => ({ type: 'create' as const, id: uuid(), kind: 'person' as const, content }));
  await write(...people.map((one) => ({ ...one, content: { name: one.content.name, notes: one.content.note } })));
  for (const plan of plans) {
    const id = uuid();
    const kept = [];
    for (const file of plan.files) {
      const bytes = Buffer.from(`${file.text}\r\n`);
      kept.push(await keepAttachment(transaction, { ...by, by: 'Fatima', bytes, fileName: file.name }));
    }
    const links = kept.map((file) => `\n\n[bestand](../attachments/${file.name})`).join('');
    const content = (words: string) => ({
      ...{ name: plan.name, type: 'application', owner: people[0]?.id, summary: plan.section },
      sections: [{ key: 'doel', title: plan.section, block: 'text', text: `${words}${links}` }],
    });
    const [outcome] = await write({ type: 'create', id, kind: 'plan', content: content(plan.text) });
    const contentHash = outcome?.record.contentHash ?? '';
    if (plan.isPublished) await publish(transaction, by, { id, contentHash });
    const [last] =
      plan.later === null
        ? [outcome]
        : await write({ type: 'update', id, baseRevision: 1, content: content(plan.later) });
    if (people[0] !== undefined) {
      const receipt = {
        name: plan.name,
        about: id,
        version: '1',
        holder: people[0].id,
        contentHash,
        where: plan.section,
      };
      await write({ type: 'create', id: uuid(), kind: 'copy-receipt', content: receipt });
    }
    if (plan.isGone) await remove(transaction, by, { id, baseRevision: last?.record.revision ?? 1 });
  }
}

test('git gives back the same bytes also where it is set to change the ends of lines', async () => {
  const slug = `huis-${uuid()}`;
  const organisationId = await newOrganisation(first.database(), { slug });
  const files = ['kast.txt', 'Kast.txt'].map((file) => ({ name: file, text: `${file}\nregel\r\nregel` }));
  const plan = {
    name: 'Plan',
    text: 'Een\n\ntwee',
    section: 'Doel',
    later: null,
    isPublished: true,
    isGone: false,
    files,
  };
  await first
    .database()
    .inOrganisation(organisationId, (transaction) =>
      fill(transaction, organisationId, { persons: [{ name: 'Noor', note: 'Regel\n\nregel' }], plans: [plan] }),
    );
  const [folder, elsewhere] = [await newFolder(), await newFolder()];
  const organisation = await organisationNamed(first.database(), slug);
  await exportFolder({ database: first.database(), kinds }, organisation, folder);
  const git = (cwd: string, ...words: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=Noor', '-c', 'user.email=noor@example.org', '-c', 'core.autocrlf=true', ...words],
      {
        cwd,
        stdio: 'pipe',
      },
    );
  git(folder, 'init', '-q');
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', 'Export');
  await rm(elsewhere, { recursive: true });
  git(folder, 'clone', '-q', folder, elsewhere);
  await rm(join(elsewhere, '.git'), { recursive: true });
  await rm(join(folder, '.git'), { recursive: true });
  expect(await filesIn(elsewhere)).toEqual(await filesIn(folder));

  // Who has rules of their own for git keeps them.
  await appendFile(join(folder, '.gitattributes'), '*.md diff=markdown\n');
  await exportFolder({ database: first.database(), kinds }, organisation, folder);
  expect(await readFile(join(folder, '.gitattributes'), 'utf8')).toBe('* -text\n*.md diff=markdown\n');
});
