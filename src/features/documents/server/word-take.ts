import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Plan } from '#features/plans/plan.ts';
import type { NoTables } from '#platform/database/database.ts';
import { m } from '#platform/language/generated/messages.js';
import type { KindRegistry } from '#records/kind.ts';
import type { RecordView } from '#records/record.ts';
import { keepAttachment, nameAttachment } from '#records/server/attachments.ts';
import { InvalidContent } from '#records/server/problem.ts';
import { listRecords, readBySlug, readRecord } from '#records/server/reading.ts';
import { type Change, type Commit, commitAll, lockOrganisation } from '#records/server/store.ts';
import type { SourceDocument } from '../document.ts';
import { secretsAt } from '../secret-place.ts';
import { applyWord, type WordApplied } from '../word-apply.ts';
import type { WordChoices } from '../word-choices.ts';
import type { WordDocument } from '../word-document.ts';
import { partsOf, type WordPart } from '../word-parts.ts';
import type { WordOrder, WordOutcome } from '../word-preview.ts';
import { secretsInChosen } from '../word-secrets.ts';
import type { Extracted } from './extract/extracted.ts';
import { WordRefused } from './word-refused.ts';

type Transaction = Kysely<NoTables>;

/** A Word file with what was read from it. */
export interface ReadFile {
  bytes: Buffer;
  fileName: string;
  document: WordDocument;
  extracted: Extracted;
}

/**
 * Puts the chosen parts into the plan, and keeps the file, its record and the pictures: all of it or, by an error,
 * nothing. What others wrote in the plan meanwhile stands, because parts only ever come below what is there.
 */
export async function takeOver(
  transaction: Transaction,
  kinds: KindRegistry,
  by: Commit,
  slug: string,
  order: WordOrder,
  file: ReadFile,
): Promise<WordOutcome> {
  await lockOrganisation(transaction, by.organisationId);
  const plan = await readBySlug(transaction, 'plan', slug);
  if (plan === undefined || plan.deletedAt !== null) throw new WordRefused('plan-gone');
  const source = await sourceOf(transaction, plan, order, file);
  const roles = new Map(
    (await listRecords(transaction, 'role', { limit: 5000 })).map(({ name, id }) => [name.toLowerCase(), id]),
  );
  const takenOn = by.now.toISOString().slice(0, 10);
  const whoLabel = m.documents_word_who({}, { locale: 'nl' });
  const continuedLabel = m.documents_word_continued({}, { locale: 'nl' });
  const origin = { document: source.id, takenOn, roles, whoLabel, continuedLabel };
  const applied = applyWord(plan.content as Plan, partsOf(file.document), order.choices, origin);
  const [wrong] = applied.problems;
  if (wrong !== undefined) throw new WordRefused(wrong.code, wrong.title);
  const pictures = await keepPictures(transaction, by, applied, file);
  const update: Change = { type: 'update', id: plan.id, content: applied.plan, baseRevision: plan.revision };
  const outcomes = await commitAll(transaction, kinds, by, [...source.changes, update]).catch((error: unknown) => {
    throw namingSecret(error, partsOf(file.document), order.choices, applied.plan);
  });
  const written = outcomes.at(-1)?.record as RecordView;
  return {
    sections: applied.sections,
    steps: applied.steps,
    pictures,
    document: source.slug ?? outcomes[0]?.record.slug ?? '',
    changedMeanwhile: plan.revision !== order.baseRevision,
    change: written.change,
    planId: plan.id,
  };
}

/** A secret is refused with the parts in which it stands, or else the place in the plan where it would come. */
function namingSecret(error: unknown, parts: readonly WordPart[], choices: WordChoices, plan: Plan): unknown {
  if (!(error instanceof InvalidContent)) return error;
  const found = error.fields.filter(({ code }) => code === 'looks-like-a-secret');
  if (found.length === 0) return error;
  const named = secretsInChosen(new Map(parts.map((part) => [part.id, part])), choices).map(({ path }) =>
    path.join(' › '),
  );
  const inPlan = found.map(({ field }) => {
    const [list, at] = field.split('.');
    return list === 'steps' ? plan.steps?.[Number(at)]?.action : plan.sections?.[Number(at)]?.title;
  });
  const places = named.length > 0 ? named : inPlan;
  return new WordRefused(
    'secret',
    [...new Set(places)]
      .filter(Boolean)
      .map((place) => `“${place}”`)
      .join(', '),
  );
}

interface Source {
  id: string;
  slug: string | undefined;
  changes: Change[];
}

/** The record of the document: the chosen one, else one that has this very file, else a new one. */
async function sourceOf(transaction: Transaction, plan: RecordView, order: WordOrder, file: ReadFile): Promise<Source> {
  if (order.document !== undefined) {
    const chosen = await readRecord(transaction, order.document);
    if (chosen?.kind !== 'document' || chosen.deletedAt !== null) throw new WordRefused('document-gone');
    return { id: chosen.id, slug: chosen.slug, changes: [] };
  }
  const { name } = nameAttachment(file.fileName, file.bytes);
  const known = (await listRecords(transaction, 'document', { limit: 50_000 })).find(
    ({ content }) => content.file === name,
  );
  if (known !== undefined) return { id: known.id, slug: known.slug, changes: [] };
  const id = newId();
  const content: SourceDocument = {
    name:
      file.fileName
        .replace(/\.docx$/i, '')
        .replace(/[_\s]+/g, ' ')
        .trim()
        .slice(0, 200) || file.fileName,
    state: 'found',
    file: name,
    fileName: file.fileName,
    ...(await subjectOf(transaction, plan)),
    ...secretsAt(file.extracted.secrets ?? []),
  };
  return { id, slug: undefined, changes: [{ type: 'create', id, kind: 'document', content }] };
}

/** A document about the whole organisation is about no application: its record then names none. */
async function subjectOf(transaction: Transaction, { content }: RecordView): Promise<Pick<SourceDocument, 'about'>> {
  const { about } = content as Plan;
  const subject = about === undefined ? undefined : await readRecord(transaction, about);
  const isNamed = subject !== undefined && ['application', 'service', 'infrastructure'].includes(subject.kind);
  return isNamed && subject.deletedAt === null ? { about: [subject.id] } : {};
}

/** Keeps the file, with its text so that it is found, and the pictures that came into the plan. */
async function keepPictures(
  transaction: Transaction,
  by: Commit,
  { plan }: WordApplied,
  file: ReadFile,
): Promise<number> {
  const { organisationId, author, now } = by;
  const base = { organisationId, by: author.name, now };
  await keepAttachment(transaction, {
    ...base,
    bytes: file.bytes,
    fileName: file.fileName,
    text: file.extracted.text,
    textProblem: file.extracted.problem,
  });
  const written = JSON.stringify(plan);
  const used = file.document.pictures.filter(({ name }) => written.includes(name));
  for (const [at, { name, bytes }] of used.entries()) {
    const fileName = `${file.fileName.replace(/\.docx$/i, '')} ${at + 1}.${name.split('.').at(-1)}`;
    await keepAttachment(transaction, { ...base, bytes: Buffer.from(bytes), fileName });
  }
  return used.length;
}
