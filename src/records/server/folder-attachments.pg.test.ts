import { readFile, writeFile } from 'node:fs/promises';
import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import { filesIn, folderTests, into } from '#test/folder-house.ts';
import { keepAttachment, readAttachment } from './attachments.ts';
import { contentHash } from './content-hash.ts';
import { exportFolder } from './folder-export.ts';
import { importFolder } from './folder-import.ts';
import { publish } from './publish.ts';
import { readRecord } from './reading.ts';

const { second, newFolder, house } = folderTests();

/** The smallest picture there is: one pixel, PNG. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('files and published versions go out and come back, a draft above them too', async () => {
  const { by, inside, write, application, folder, exportIt, organisation } = await house();
  const kept = await inside((transaction) =>
    keepAttachment(transaction, { ...by, by: 'Fatima', bytes: pixel, fileName: 'kast.png' }),
  );
  await inside((transaction) =>
    keepAttachment(transaction, { ...by, by: 'Fatima', bytes: Buffer.from('nergens genoemd'), fileName: 'los.txt' }),
  );
  const procedure = uuid();
  const text = `Zie ![de kast](../attachments/${kept.name}).`;
  const content = { name: 'Herstarten', about: [application], text };
  await write({ type: 'create', id: procedure, kind: 'procedure', content });
  const first = await inside((transaction) => readRecord(transaction, procedure));
  const judged = [
    { type: 'correct' as const, by: 'Noor', at: '2026-11-20T09:00:00.000Z' },
    { type: 'co-review' as const, by: 'Marloes', at: '2026-11-21T09:00:00.000Z', role: 'CISO' },
  ];
  const valid = first?.contentHash ?? '';
  await inside((transaction) => publish(transaction, by, { id: procedure, contentHash: valid, judged }));
  await write({
    type: 'update',
    id: procedure,
    baseRevision: 1,
    content: { name: 'Herstarten', text: 'Nieuw concept' },
  });
  expect(await exportIt()).toMatchObject({ attachments: 1 });
  const before = await filesIn(folder);
  expect(Object.keys(before).filter((path) => path.startsWith('attachments/'))).toEqual([
    `attachments/${kept.name}`,
    'attachments/names.yaml',
  ]);

  const newId = uuid();
  const report = await importFolder(into(second.database(), { newId }), folder);
  expect(report).toMatchObject({ errors: [], skipped: [] });
  const back = await second.database().inOrganisation(newId, (reader) => readRecord(reader, procedure));
  expect(back).toMatchObject({ content: { text: 'Nieuw concept' }, published: { content, by: 'Fatima', judged } });
  const file = await second.database().inOrganisation(newId, (reader) => readAttachment(reader, kept.name));
  expect(file).toMatchObject({ bytes: pixel, fileName: 'kast.png' });

  const again = await newFolder();
  await exportFolder({ database: second.database(), kinds }, { ...organisation, id: newId }, again);
  expect(await filesIn(again)).toEqual(before);
});

test('a text that was changed by hand after it became valid comes in as a draft, and says so', async () => {
  const { by, inside, write, folder, exportIt, rewrite } = await house();
  const procedure = uuid();
  await write({ type: 'create', id: procedure, kind: 'procedure', content: { name: 'Herstarten', text: 'Oud' } });
  const valid = (await inside((transaction) => readRecord(transaction, procedure)))?.contentHash ?? '';
  await inside((transaction) => publish(transaction, by, { id: procedure, contentHash: valid }));
  await exportIt();
  await rewrite('procedure/herstarten.md', (text) => text.replace('Oud', 'Met de hand'));

  const newId = uuid();
  const report = await importFolder(into(second.database(), { newId }), folder);
  expect(report).toMatchObject({ errors: [], added: 3, skipped: [{ ref: 'procedure/herstarten' }] });
  const back = await second.database().inOrganisation(newId, (reader) => readRecord(reader, procedure));
  expect(back?.content).toMatchObject({ text: 'Met de hand' });
  expect(back?.published).toBeUndefined();
});

test('a file that says of a forged text that it is valid makes it so nowhere where people confirm', async () => {
  const { organisation, by, inside, write, folder, exportIt, importIt, rewrite } = await house();
  const procedure = uuid();
  const content = { name: 'Herstarten', text: 'Zoals bevestigd' };
  await write({ type: 'create', id: procedure, kind: 'procedure', content });
  const now = () => inside((transaction) => readRecord(transaction, procedure));
  const valid = (await now())?.contentHash ?? '';
  await inside((transaction) => publish(transaction, by, { id: procedure, contentHash: valid }));
  await exportIt();
  const newId = uuid();
  expect(await importFolder(into(second.database(), { newId }), folder)).toMatchObject({ errors: [], skipped: [] });

  const forged = contentHash({ ...content, text: 'Verzonnen' });
  const later = { ...by, now: new Date(by.now.getTime() + 86_400_000) };
  await rewrite('procedure/herstarten.md', (text) =>
    text
      .replace('Zoals bevestigd', 'Verzonnen')
      .replaceAll(valid, forged)
      .replaceAll(by.now.toISOString(), later.now.toISOString()),
  );
  const reason = expect.stringContaining('bepalen de mensen hier');
  expect(await importIt()).toMatchObject({
    errors: [],
    changed: 1,
    skipped: [{ ref: 'procedure/herstarten', reason }],
  });
  expect(await now()).toMatchObject({
    content: { text: 'Verzonnen' },
    published: { contentHash: valid, content: { text: 'Zoals bevestigd' } },
  });
  // A copy that is only ever filled from files goes on following them.
  expect(await importFolder(into(second.database(), { ...organisation, id: newId }), folder)).toMatchObject({
    errors: [],
    skipped: [],
  });
  const copy = await second.database().inOrganisation(newId, (reader) => readRecord(reader, procedure));
  expect(copy?.published?.contentHash).toBe(forged);
});

test('a file that was changed or is no such file is refused with its name, and nothing is written', async () => {
  const { by, inside, write, person, exportIt, importIt, file, read } = await house();
  const { name } = await inside((transaction) =>
    keepAttachment(transaction, { ...by, by: 'Fatima', bytes: pixel, fileName: 'kast.png' }),
  );
  await write({ type: 'create', id: uuid(), kind: 'procedure', content: { name: 'Met plaatje', files: [name] } });
  await exportIt();
  await writeFile(
    file('person/fatima-el-amrani.md'),
    (await readFile(file('person/fatima-el-amrani.md'), 'utf8')).replace('0612', '0613'),
  );
  for (const bytes of [Buffer.concat([pixel, Buffer.from('x')]), Buffer.from('<script>'), Buffer.alloc(0)]) {
    await writeFile(file(`attachments/${name}`), bytes);
    const report = await importIt();
    expect(report.errors).toMatchObject([{ file: `attachments/${name}` }]);
    expect(report).toMatchObject({ added: 0, changed: 0 });
    expect((await read(person))?.content.telephone).toBe('0612');
  }
});
