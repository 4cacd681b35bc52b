import { existsSync } from 'node:fs';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import { newOrganisation, testDatabase } from '#test/database.ts';
import { png, zipOf } from '#test/handed-in-files.ts';
import { FolderProblem, filesInZip, readFolder } from './folder-files.ts';
import { importRunbooks } from './runbook-import.ts';

const { database, owner } = testDatabase();
let organisationId: string;
beforeEach(async () => {
  organisationId = await newOrganisation(database());
});

const take = (files: Record<string, string | Buffer>, name = 'handboek') => {
  const folder = { name, files: new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])) };
  const by = { organisationId, author: { id: 'u', name: 'Noor' }, reason: '', now: new Date('2026-11-22T10:00:00Z') };
  return database().inOrganisation(organisationId, (transaction) => importRunbooks(transaction, kinds, by, folder));
};
const texts = async (): Promise<Record<string, string>> => {
  const { rows } = await owner().query(
    `SELECT slug, content->>'text' AS text FROM record WHERE organisation_id = $1 AND kind = 'procedure'`,
    [organisationId],
  );
  return Object.fromEntries(rows.map(({ slug, text }) => [slug, text]));
};

describe('a folder of runbooks', () => {
  it('becomes procedures that point at each other, with their pictures', async () => {
    const report = await take({
      'een.html.md':
        '---\ntitle: Een\nowner: Noor\n---\nZie [twee](/manual/twee.html#kop) en [weg](weg.html). ![p](p.png)',
      'twee.html.md': 'Terug naar [een](een.html)',
      'p.png': png(3, 3),
    });
    expect(report).toMatchObject({
      added: 2,
      deadLinks: [{ path: 'een.html.md', link: 'weg.html' }],
      pictures: 1,
      owners: [{ owner: 'Noor', pages: 1 }],
    });
    const { een, twee } = await texts();
    expect(een).toMatch(
      /\[twee\]\(\.\.\/procedure\/twee\.md#kop\)[\s\S]*!\[p\]\(\.\.\/attachments\/[0-9a-f]{64}\.png\)/,
    );
    expect(twee).toBe('Terug naar [een](../procedure/een.md)');
  });

  it('is brought up to date, but for what a person changed since', async () => {
    await take({ 'een.md': 'oud', 'twee.md': 'oud', 'drie.md': 'zelfde' });
    await owner().query(
      `UPDATE record SET content = jsonb_set(content, '{text}', '"van Noor"') WHERE slug = 'een' AND organisation_id = $1`,
      [organisationId],
    );
    const report = await take({ 'een.md': 'nieuw', 'twee.md': 'nieuw', 'drie.md': 'zelfde' });
    expect(report).toMatchObject({
      added: 0,
      changed: 1,
      unchanged: 2,
      conflicts: [{ path: 'een.md', fields: ['text'] }],
    });
    expect(await texts()).toEqual({ een: 'van Noor', twee: 'nieuw', drie: 'zelfde' });
  });

  it('does not bring back what was deleted, and keeps addresses apart', async () => {
    await take({ 'a/index.md': 'a', 'b/index.md': 'b' });
    expect(Object.keys(await texts()).sort()).toEqual(['index', 'index-2']);
    await owner().query(`UPDATE record SET deleted_at = now() WHERE slug = 'index' AND organisation_id = $1`, [
      organisationId,
    ]);
    expect(await take({ 'a/index.md': 'a', 'b/index.md': 'b' })).toMatchObject({
      skipped: [{ path: 'a/index.md', reason: 'deleted' }],
    });
  });

  it('leaves out what looks like a password, and says on which page', async () => {
    const report = await take({ 'a.md': 'Het wachtwoord: Zomer2024! staat hier' });
    expect(report.secrets).toEqual([{ path: 'a.md', count: 1 }]);
    expect((await texts()).a).not.toContain('Zomer2024');
    await take({ 'b.md': '# Server, ww: Zomer2024!\n\nStart de dienst.' });
    expect(JSON.stringify(await texts())).toContain('Start de dienst');
    expect(JSON.stringify(await texts())).not.toContain('Zomer2024');
  });

  it('says of each file why it stays out, while the rest goes in', async () => {
    const report = await take({
      'leeg.md': ' ',
      'lang.md': 'x'.repeat(200_001),
      'bytes.md': Buffer.from([0, 1]),
      'goed.md': 'ja',
    });
    expect(report.added).toBe(1);
    expect(report.skipped).toEqual([
      { path: 'bytes.md', reason: 'unreadable' },
      { path: 'lang.md', reason: 'too-long' },
      { path: 'leeg.md', reason: 'empty' },
    ]);
  });
});

const manual = '../shared/data/documents/govuk-manual';
test.skipIf(!existsSync(manual))(
  'takes a whole manual of 205 pages',
  async () => {
    const { name, files } = await readFolder(manual);
    const report = await take(Object.fromEntries(files), name);
    expect(report).toMatchObject({ added: 205, skipped: [] });
    expect(
      Object.values(await texts())
        .join('\n')
        .match(/\]\(\.\.\/procedure\//g)?.length,
    ).toBeGreaterThan(100);
    expect(await take(Object.fromEntries(files), name)).toMatchObject({ added: 0, changed: 0, unchanged: 205 });
  },
  30_000,
);

describe('a ZIP', () => {
  it('gives its files, and the reason for each that stays out', () => {
    const zip = zipOf([
      { name: 'map/', content: '' },
      { name: 'map/a.md', content: 'a' },
      { name: '../../etc/passwd', content: 'x' },
      { name: '/etc/passwd', content: 'x' },
      { name: 'C:\\x.md', content: 'x' },
      { name: 'map/link.md', content: '/etc/passwd', mode: 0o120777 },
      { name: '__MACOSX/._a.md', content: 'x' },
      { name: 'groot.txt', content: Buffer.alloc(51_000_000) },
      { name: 'leugen.txt', content: Buffer.alloc(51_000_000), claimedSize: 10 },
    ]);
    expect(
      [...filesInZip(zip)].map((file) => ('problem' in file ? `${file.path}: ${file.problem}` : file.path)),
    ).toEqual([
      'map/a.md',
      '../../etc/passwd: outside',
      '/etc/passwd: outside',
      'C:/x.md: outside',
      'map/link.md: outside',
      'groot.txt: too-large',
      'leugen.txt: broken',
    ]);
  });

  test.each([
    ['is none', Buffer.from('geen zip'), 'broken'],
    ['is cut off', zipOf([{ name: 'a', content: 'a' }]).subarray(0, 20), 'broken'],
    [
      'holds 5,001 files',
      zipOf(Array.from({ length: 5_001 }, (_, at) => ({ name: `${at}.md`, content: '' }))),
      'too-many',
    ],
    [
      'unpacks to too much',
      zipOf(Array.from({ length: 5 }, (_, at) => ({ name: `${at}.txt`, content: Buffer.alloc(49_000_000) }))),
      'too-large',
    ],
  ])('that %s is refused as a whole', (_, zip, code) => {
    expect(() => [...filesInZip(zip)]).toThrow(new FolderProblem(code as FolderProblem['code']));
  });
});
