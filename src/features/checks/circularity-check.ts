import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { type CheckBook, oncePerField, placeOf } from './check-book.ts';
import type { Finding } from './finding.ts';
import { type NameFinder, nameFinder, namesOf } from './name-finder.ts';

/** Fields that say where the text or a copy of it is kept: there the system itself is as bad as what falls with it. */
const keptIn = /^(?:holders\.\d+\.where|resources\.\d+\.where|keptWhere)$/;
/** Fields that say what must be at hand or by which way people are told: bad when it falls together with the subject. */
const neededFor =
  /(?:^|\.)(?:needs\.\d+|access\.\d+|channel|how)$|^(?:steps|start|backSteps|sections)\.\d+\.(?:action|text)$/;
/** Sentences, in which a thing can be named without being needed. */
const runningText = /^(?:steps|start|backSteps|sections)\.\d+\.(?:action|text)$/;
const looksAt = new Set<KindName>(['plan', 'fact-sheet', 'procedure', 'contract', 'document']);

/** Plans that cannot be opened or followed just when they are needed, because they lean on what is down. */
export function circularityFindings(book: CheckBook): Finding[] {
  const things = book.records.filter(({ kind }) => kind === 'application' || kind === 'infrastructure');
  const found = nameFinder(things);
  const isLooked = oncePerField((field) => keptIn.test(field) || neededFor.test(field));
  const byHost = new Map(things.flatMap((thing) => hostOf(thing.content.address).map((host) => [host, thing])));
  return book.records
    .filter(({ kind }) => looksAt.has(kind))
    .flatMap((record) =>
      subjectsOf(record).flatMap((subject) => [
        ...inTexts(record, subject, book, { found, isLooked }),
        ...atAddress(record, subject, book, byHost),
      ]),
    );
}

function subjectsOf({ content }: RecordView): string[] {
  const about = content.about ?? content.covers;
  if (Array.isArray(about)) return about as string[];
  return typeof about === 'string' ? [about] : [];
}

interface Looking {
  found: NameFinder;
  isLooked: (field: string) => boolean;
}

function inTexts(record: RecordView, subject: string, book: CheckBook, { found, isLooked }: Looking): Finding[] {
  const findings = new Map<string, Finding>();
  for (const { field, text } of book.textsIn(record)) {
    if (!isLooked(field)) continue;
    for (const thing of found(text)) {
      const isKept = keptIn.test(field);
      if (!isDownTogether(thing.id, subject, book, isKept)) continue;
      if (runningText.test(field) && !saysItIsUsed(text, thing)) continue;
      // One finding for one thing: the first place that names it.
      if (!findings.has(thing.id)) findings.set(thing.id, circular(record, subject, thing, field, text, book));
    }
  }
  return [...findings.values()];
}

/** In running text a name alone is no proof: "restart the mail server" is the step itself. Lists of needs are. */
const saysItIsUsed = (text: string, thing: RecordView): boolean =>
  namesOf(thing).some((name) => {
    const quoted = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const used = `(?<!\\p{L})(?:in|op|via|uit|met|through|on|from|with)\\s+(?:de\\s+|het\\s+|the\\s+)?${quoted}(?![\\p{L}\\p{N}])`;
    return new RegExp(used, 'iu').test(text);
  });

const isDownTogether = (thing: string, subject: string, book: CheckBook, itself: boolean): boolean =>
  thing === subject ? itself : book.fallsWith(subject).get(thing)?.state === 'falls';

function atAddress(
  record: RecordView,
  subject: string,
  book: CheckBook,
  byHost: ReadonlyMap<string, RecordView>,
): Finding[] {
  if (record.kind !== 'document') return [];
  return hostOf(record.content.address).flatMap((host) => {
    const thing = byHost.get(host);
    if (thing === undefined || !isDownTogether(thing.id, subject, book, true)) return [];
    return [circular(record, subject, thing, 'address', String(record.content.address), book)];
  });
}

function hostOf(address: unknown): string[] {
  const host = typeof address === 'string' ? /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(address)?.[1] : undefined;
  return host === undefined ? [] : [host.toLowerCase()];
}

function circular(
  record: RecordView,
  subject: string,
  thing: RecordView,
  field: string,
  text: string,
  book: CheckBook,
): Finding {
  const subjectRecord = book.byId.get(subject);
  const others = subjectRecord === undefined || subject === thing.id ? [thing] : [thing, subjectRecord];
  return { ...placeOf(record), code: 'circular', field, text, others: others.map(placeOf) };
}
