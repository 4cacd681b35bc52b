import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import { type Field, fieldsOf } from './field.ts';
import { folderFiles, manifestText, readManifest } from './folder.ts';
import { FolderFault } from './folder-problem.ts';
import { readRecordFile } from './folder-read.ts';
import { mapReferences } from './folder-references.ts';
import type { Kind } from './kind.ts';
import type { Publication, RecordView } from './record.ts';

type Content = Record<string, unknown>;

/** Pieces of text that a careless format would take for something of its own. */
const nasty = fc.constantFrom(
  ...['---', '...', '# ', '## notes', '\\## notes', '## Kop', '- ', ': ', ' #', '"', "'", '`', '|', '>', '&a', '*a'],
  ...[
    '!!x',
    '{',
    '}',
    '[',
    ']',
    ',',
    '%',
    '@',
    '?',
    'null',
    'true',
    'no',
    'on',
    '~',
    '<<',
    '<<<<<<< ',
    '\n>>>>>>> \n',
    '0612',
    '1e3',
    '2026-01-02',
  ],
  ...[
    '\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '  ',
    '\n\n',
    '\n  ',
    ' \n',
    '\u2028',
    '\u0085',
    '\ufeff',
    '\u00a0',
    '\u0001',
    '\u001b',
  ],
  ...['é', 'ij', '👩‍🚒', '\u202e', 'ß', 'Ω', 'id: 3', '<b>', '[x](y)', '\\n', '\\'],
);
const anyText = fc
  .array(fc.oneof({ weight: 3, arbitrary: nasty }, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 14 })
  .map((parts) => parts.join('').replaceAll('\u0000', '').toWellFormed());
const filledText = anyText.map((text) => text.trim() || 'x');
const lineText = filledText.map((text) => text.replace(/[\r\n]/g, ' ').trim() || 'x');

/** A value that the field's schema allows, with room for texts longer than it allows. */
function allowedValue(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'text':
      return field.format === 'paragraph' ? fc.oneof(filledText, fc.constant('## notes\n\n---\ntekst')) : lineText;
    case 'choice':
      return fc.constantFrom(...field.values);
    case 'yes-no':
      return fc.boolean();
    case 'reference':
      return fc.uuid();
    case 'list':
      return fc.array(allowedValue(field.item), { maxLength: 4 });
    case 'group':
      return contentOf(field.fields);
    default:
      return fc.integer({ min: 0, max: 525_600 });
  }
}

const contentOf = (fields: readonly Field[]): fc.Arbitrary<Content> =>
  fc.record(Object.fromEntries(fields.map((field) => [field.name, allowedValue(field)])), {
    requiredKeys: fields.filter(({ required }) => required).map(({ name }) => name),
    noNullPrototype: true,
  });

const reviewed = fc.option(
  fc.record({
    at: fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((date) => date.toISOString()),
    by: lineText,
    contentHash: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 }),
  }),
);

const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
const instant = fc
  .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Never published, published as it is, or published with a newer draft above it. */
const publishedOf = (kind: Kind): fc.Arbitrary<Publication | undefined> => {
  const act = { at: instant, by: lineText, contentHash: hash };
  return fc.oneof(
    fc.constant(undefined),
    fc.record({ ...act, revision: fc.constant(1) }),
    fc.record({
      ...{ ...act, revision: fc.integer({ min: 1, max: 900 }), updatedAt: instant, updatedBy: lineText },
      content: contentOf(fieldsOf(kind.schema)),
    }),
  );
};

const anyRecord = fc.constantFrom(...kinds.values()).chain((kind) =>
  fc.record({
    ...{ kind: fc.constant(kind), id: fc.uuid(), content: contentOf(fieldsOf(kind.schema)), review: reviewed },
    published: publishedOf(kind),
  }),
);

const view = (kind: Kind, parts: Partial<RecordView>): RecordView => ({
  id: '01900000-0000-7000-8000-000000000001',
  kind: kind.name,
  slug: 'iets',
  name: 'iets',
  content: {},
  contentHash: '',
  revision: 1,
  change: 1,
  updatedAt: '2026-11-22T02:00:00.000Z',
  updatedBy: 'Fatima',
  nature: 'edit',
  references: [],
  review: null,
  deletedAt: null,
  ...parts,
});

/** What the file says: the number of a publication only where it is another one than the record's own. */
const inFile = (published: Publication | undefined) => {
  if (published === undefined) return null;
  const { revision: _, ...act } = published;
  return published.content === undefined ? act : published;
};

const kindNamed = (name: RecordView['kind']): Kind => {
  const kind = kinds.get(name);
  if (kind === undefined) throw new Error(`no kind ${name}`);
  return kind;
};

describe('record to file to record', () => {
  test('gives the same record, whatever stands in it, also after line ends became those of Windows', () => {
    fc.assert(
      fc.property(anyRecord, fc.boolean(), ({ kind, id, content, review, published }, windows) => {
        const shown = published === undefined ? {} : { published };
        const [text = ''] = folderFiles([view(kind, { id, content, review, ...shown })], kinds).values();
        const read = readRecordFile(windows ? text.replaceAll('\n', '\r\n') : text, kinds);
        expect({ id: read.id, kind: read.kind.name, content: read.content, review: read.review }).toEqual({
          id,
          kind: kind.name,
          content,
          review,
        });
        expect(read.published).toEqual(inFile(published));
      }),
      { numRuns: 300 },
    );
  });

  test('gives the same bytes whatever the order of records and fields', () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 6 }), (records) => {
        const views = records.map(({ kind, id, content }, at) => view(kind, { id, content, slug: `s-${at}` }));
        const turned = views.toReversed().map((one) => ({ ...one, content: backwards(one.content) }));
        expect([...folderFiles(turned, kinds)]).toEqual([...folderFiles(views, kinds)]);
      }),
      { numRuns: 60 },
    );
  });
});

const backwards = (content: Content): Content => Object.fromEntries(Object.entries(content).toReversed());

const fatima = view(kindNamed('person'), {
  id: '01900000-0000-7000-8000-00000000000a',
  slug: 'fatima-el-amrani',
  content: { name: 'Fatima El Amrani' },
});
const zaaksysteem = view(kindNamed('application'), {
  id: '01900000-0000-7000-8000-00000000000b',
  slug: 'zaaksysteem',
  content: {
    owner: fatima.id,
    priority: 1,
    name: 'Zaaksysteem',
    description: 'Houdt alle zaken bij.\n\n## Let op\n\n---\n## notes\nDe naam: "Zaak".',
    availability: { score: 3, reason: 'Zonder dit staat de balie stil: geen paspoorten.' },
    otherNames: ['no', 'ZS #2'],
    maximumOutage: 240,
  },
  review: { at: '2026-10-01T07:30:00.000Z', by: 'Jan de Wit', contentHash: 'ab'.repeat(32) },
});
const sheet = view(kindNamed('fact-sheet'), {
  id: '01900000-0000-7000-8000-00000000000c',
  slug: 'zaaksysteem',
  content: {
    name: 'Zaaksysteem ligt eruit',
    about: zaaksysteem.id,
    recognise: ['Het scherm blijft wit'],
    steps: [{ action: 'Bel de helpdesk.', call: '112', duration: 5 }, { action: 'Wacht.' }],
    inform: [{ who: 'Balie', contact: fatima.id, text: 'Beste collega,\n\nhet zaaksysteem ligt eruit.' }],
  },
});

const goldenApplication = `---
id: 01900000-0000-7000-8000-00000000000b
kind: application
name: Zaaksysteem
otherNames:
  - "no"
  - "ZS #2"
priority: 1
maximumOutage: 240
availability:
  score: 3
  reason: "Zonder dit staat de balie stil: geen paspoorten."
owner: person/fatima-el-amrani
review:
  at: "2026-10-01T07:30:00.000Z"
  by: Jan de Wit
  contentHash: ${'ab'.repeat(32)}
---

## description

Houdt alle zaken bij.

## Let op

---
\\## notes
De naam: "Zaak".
`;

const goldenSheet = `---
id: 01900000-0000-7000-8000-00000000000c
kind: fact-sheet
name: Zaaksysteem ligt eruit
about: application/zaaksysteem
recognise:
  - Het scherm blijft wit
steps:
  - action: Bel de helpdesk.
    duration: 5
    call: "112"
  - action: Wacht.
inform:
  - who: Balie
    contact: person/fatima-el-amrani
    text: |-
      Beste collega,

      het zaaksysteem ligt eruit.
---
`;

test('an application and a fact sheet look as people expect of Markdown', () => {
  const files = folderFiles([sheet, zaaksysteem, fatima], kinds);
  expect([...files.keys()]).toEqual([
    'application/zaaksysteem.md',
    'fact-sheet/zaaksysteem.md',
    'person/fatima-el-amrani.md',
  ]);
  expect(files.get('application/zaaksysteem.md')).toBe(goldenApplication);
  expect(files.get('fact-sheet/zaaksysteem.md')).toBe(goldenSheet);
});

test('what was deleted but is still pointed at goes along, with what it points at itself; nothing else does', () => {
  const gone = { ...fatima, deletedAt: '2026-11-01T00:00:00.000Z' };
  const goneToo = { ...zaaksysteem, deletedAt: '2026-11-01T00:00:00.000Z' };
  expect([...folderFiles([gone, goneToo, sheet], kinds).keys()]).toEqual([
    `deleted/${gone.id}.md`,
    `deleted/${goneToo.id}.md`,
    'fact-sheet/zaaksysteem.md',
  ]);
  expect([...folderFiles([gone, goneToo], kinds)]).toEqual([]);
});

test('references are replaced wherever they stand, with their place', () => {
  const places: string[] = [];
  mapReferences(fieldsOf(kindNamed('fact-sheet').schema), sheet.content, (id, path) => {
    places.push(path);
    return id;
  });
  expect(places).toEqual(['about', 'inform.0.contact']);
});

test('no kind has a field that would stand in the place of what every file has', () => {
  const taken = [...kinds.values()].flatMap(({ name, schema }) =>
    ['id', 'kind', 'review', 'published'].filter((word) => word in schema.shape).map((word) => `${name}.${word}`),
  );
  expect(taken).toEqual([]);
});

const start = '---\nid: 01900000-0000-7000-8000-00000000000b\nkind: application\nname: Zaaksysteem\n';

test.each([
  ['nothing', '', 1, undefined],
  ['no end of the front matter', start, 1, undefined],
  ['no id', '---\nkind: application\nname: A\n---\n', 1, 'id'],
  ['an id that is none', '---\nid: 12\nkind: application\n---\n', 2, 'id'],
  ['a kind that is none', '---\nid: 01900000-0000-7000-8000-00000000000b\nkind: aplication\n---\n', 3, 'kind'],
  ['a key twice', `${start}name: B\n---\n`, 5, undefined],
  ['a tab where YAML has none', `${start}availability:\n\tscore: 3\n---\n`, 6, undefined],
  ['a quotation mark that stays open', `${start}purpose: "open\n---\n`, 5, undefined],
  ['an alias', `${start}otherNames: &a [x]\nstatus: *a\n---\n`, 6, undefined],
  ['an unknown tag', `${start}status: !js/function x\n---\n`, 5, undefined],
  ['a list instead of fields', '---\n- a\n---\n', 2, undefined],
  ['ten thousand brackets', `${start}otherNames: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n---\n`, 5, undefined],
  ['a review without hash', `${start}review:\n  at: "2026-10-01T07:30:00.000Z"\n  by: Jan\n---\n`, 6, 'review'],
  ['text outside all sections', `${start}---\n\nlosse tekst\n`, 7, undefined],
  ['a section of no field', `${start}---\n\n## notes\n\ntekst\n`, 7, 'notes'],
  ['a section twice', `${start}---\n## description\na\n## description\nb\n`, 8, 'description'],
  ['a merge that was not finished, in a text', `${start}---\n## description\na\n<<<<<<< HEAD\nb\n`, 8, undefined],
  ['a merge that was not finished, among the fields', `${start}>>>>>>> tak\n---\n`, 5, undefined],
  ['a field in both places', `${start}description: a\n---\n## description\nb\n`, 7, 'description'],
])('%s is refused with its place', (_, text, line, field) => {
  const fault = faultOf(text);
  expect(fault.place.line).toBe(line);
  expect(fault.field).toBe(field);
  expect(fault.message.length).toBeGreaterThan(20);
});

test('what an editor changes without meaning it changes nothing: spaces at the end of lines, their form, the order of fields', () => {
  const lines = goldenApplication.split('\n');
  const end = lines.indexOf('---', 1);
  const groups: string[][] = [];
  for (const line of lines.slice(1, end)) {
    if (/^[a-z]/i.test(line)) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  const fields = groups.toReversed().flat();
  const typed = ['\ufeff---', ...fields, '---', ...lines.slice(end + 1), ''].map((line) => `${line}  `).join('\r\n');
  const { content, id, review } = readRecordFile(typed, kinds);
  const read = readRecordFile(goldenApplication, kinds);
  const { description, ...others } = content;
  const { description: plain, ...plainOthers } = read.content;
  expect({ id, review, ...others }).toEqual({ id: read.id, review: read.review, ...plainOthers });
  expect(String(description).replace(/ +$/gm, '')).toBe(plain);
});

function faultOf(text: string): FolderFault {
  try {
    readRecordFile(text, kinds);
  } catch (error) {
    if (error instanceof FolderFault) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

test('a field knows its place: in the front matter, in its section, or else in what holds it', () => {
  const read = readRecordFile(goldenSheet, kinds);
  expect(read.placeOf('steps.1.action')).toEqual({ line: 12, column: 13 });
  expect(read.placeOf('steps.1.expected')).toEqual({ line: 12, column: 5 });
  expect(readRecordFile(goldenApplication, kinds).placeOf('description')).toEqual({ line: 20, column: 1 });
});

test('the manifest comes back, and is refused when it is of something else', () => {
  const organisation = {
    slug: 'voorbeeldstad',
    name: 'Gemeente: Voorbeeldstad',
    country: 'NL',
    timeZone: 'Europe/Amsterdam',
  } as const;
  expect(readManifest(manifestText(organisation))?.organisation).toEqual(organisation);
  expect(readManifest(manifestText(organisation, true))?.unfinished).toBe(true);
  expect(readManifest(manifestText(organisation).replace('version: 1', 'version: 2'))).toBeUndefined();
  expect(readManifest(manifestText({ ...organisation, timeZone: 'Europe/Nergens' }))).toBeUndefined();
});
