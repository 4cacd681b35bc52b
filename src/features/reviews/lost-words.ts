import { m } from '#platform/language/generated/messages.js';
import type { TieType } from './lost-ties.ts';
import type { CutTie, RaisedTrigger } from './raised-triggers.ts';
import { mostTold, type ReviewTrigger } from './review-trigger.ts';

const longest = { name: 160, change: 200 };
const shownFirst = 3;

/** Triggers are kept in the language of the organisation. */
const words = { locale: 'nl' as const };

const lostWords: Record<TieType, typeof m.reviews_lost_dependency> = {
  dependency: m.reviews_lost_dependency,
  contract: m.reviews_lost_contract,
  contact: m.reviews_lost_contact,
  responsible: m.reviews_lost_responsible,
  supplier: m.reviews_lost_supplier,
  gone: m.reviews_lost_gone,
};

const lostText = ({ type, name }: CutTie): string => lostWords[type]({ name }, words);

/** What a trigger says: the change itself, or how many there were, the first few, and all of them in a list. */
export function triggerContent({ text, ties }: RaisedTrigger): ReviewTrigger {
  const [first] = ties;
  const happenedOn = ties.map(({ on }) => on).sort()[0] ?? '';
  const told = [...new Set(ties.map((tie) => shortened(lostText(tie), longest.change)))];
  const content = { type: 'other' as const, happenedOn, about: [text.id] };
  if (told.length === 1) return { ...content, name: shortened(told[0] ?? '', longest.name) };
  const names = [...new Set(ties.map(({ name }) => name))];
  const few = { count: told.length, first: names.slice(0, shownFirst).join(', ') };
  const name = first?.isImport ? m.reviews_lost_by_import(few, words) : m.reviews_lost_together(few, words);
  return { ...content, name: shortened(name, longest.name), changes: told.slice(0, mostTold) };
}

const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
