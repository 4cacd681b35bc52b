import type { Database } from '#platform/database/database.ts';
import { m } from '#platform/language/generated/messages.js';
import { durationText } from '#records/duration.ts';
import { type Field, fieldsOf } from '#records/field.ts';
import type { KindName } from '#records/kind-name.ts';
import { choiceWord, type KindWords } from '#records/kind-words.ts';
import type { RecordView } from '#records/record.ts';
import { listNames, readBySlug, readRecords } from '#records/server/reading.ts';
import { kindWords } from '../kind-words.ts';
import { kinds } from '../kinds.ts';
import { type Call, type Command, CommandProblem, UsageProblem } from './command.ts';
import { kindFrom } from './kind-word.ts';
import { chosenOrganisation, organisationOption } from './organisation.ts';

/** `show KIND/SLUG`: one record, in words or as JSON. */
export const show: Command = {
  operands: { words: 'KIND/SLUG', least: 1, most: 1 },
  options: organisationOption,
  run: (call) => call.withDatabase((database) => showRecord(call, database)),
};

async function showRecord(call: Call, database: Database): Promise<number> {
  const [kindWord = '', slug = ''] = (call.operands[0] ?? '').split('/', 2);
  if (slug === '') throw new UsageProblem(m.entry_cli_kind_slash_slug({ word: call.operands[0] ?? '' }));
  const kind = kindFrom(kindWord);
  const organisation = await chosenOrganisation(call, database);
  return database.inOrganisation(organisation.id, async (reader) => {
    const record = await readBySlug(reader, kind, slug);
    if (record === undefined) throw unknownSlug(kind, slug, await listNames(reader, kind));
    const pointed = new Map((await readRecords(reader, record.references)).map((one) => [one.id, one]));
    call.give(record);
    for (const line of linesOf(record, pointed)) call.say(line);
    return 0;
  });
}

function unknownSlug(kind: KindName, slug: string, names: readonly { slug: string }[]): CommandProblem {
  const near = names.filter((one) => one.slug.includes(slug) || slug.includes(one.slug)).slice(0, 5);
  const hint =
    near.length === 0 ? undefined : m.entry_cli_did_you_mean({ names: near.map((one) => one.slug).join(', ') });
  return new CommandProblem(m.entry_cli_no_such_record({ kind, slug }), hint);
}

function linesOf(record: RecordView, pointed: ReadonlyMap<string, RecordView>): string[] {
  const words = kindWords.get(record.kind);
  const schema = kinds.get(record.kind)?.schema;
  const filled = (schema === undefined ? [] : fieldsOf(schema)).filter(
    ({ name }) => record.content[name] !== undefined,
  );
  const rows = filled.map((field) => {
    const label = words?.fields[field.path]?.() ?? field.path;
    return `${label}: ${textOf(field, record.content[field.name], { words, pointed })}`;
  });
  const version = m.entry_cli_version({ revision: record.revision, by: record.updatedBy, at: record.updatedAt });
  return [`${record.kind}/${record.slug}`, ...rows, version];
}

interface Reading {
  words: KindWords | undefined;
  pointed: ReadonlyMap<string, RecordView>;
}

/** A value as a person reads it: names in place of ids, times in words, a line for each item of a list. */
function textOf(field: Field, value: unknown, reading: Reading): string {
  if (field.type === 'list') {
    return (value as unknown[]).map((item) => `\n  - ${textOf(field.item, item, reading)}`).join('');
  }
  if (field.type === 'group') {
    const inside = value as Record<string, unknown>;
    const filled = field.fields.filter(({ name }) => inside[name] !== undefined);
    return filled.map((inner) => textOf(inner, inside[inner.name], reading)).join(' | ');
  }
  if (field.type === 'minutes') return durationText(value as number);
  if (field.type === 'choice')
    return reading.words === undefined ? String(value) : choiceWord(reading.words, field.path, String(value));
  if (field.type === 'yes-no') return value === true ? m.entry_cli_yes() : m.entry_cli_no();
  const target = field.type === 'reference' ? reading.pointed.get(String(value)) : undefined;
  return target === undefined ? String(value) : `${target.name} (${target.kind}/${target.slug})`;
}
