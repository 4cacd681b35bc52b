import type { FieldText } from './check-book.ts';

/** A hole that somebody meant to fill, as Word files from a sample have them. */
const hole =
  /\\?<[A-Z][A-Z _/-]{2,40}>|\[(?:naam|invullen|nummer|datum|in te vullen)\]|\b(?:later|nog) in te vullen\b|\bTBD\b|\bINVULLEN\b/gi;

/** The holes in a text, as one reads them: without the mark by which Markdown takes `<` for a letter. */
export const holesIn = (text: string): string[] => (text.match(hole) ?? []).map((one) => one.replace(/^\\/, ''));

/** Texts to read out are made to be filled in at the moment itself. */
const filledInLater = /^(?:communication|inform)\./;

/** The holes in one field that should have been filled in before. */
export const holesInField = ({ field, text }: FieldText): string[] => (filledInLater.test(field) ? [] : holesIn(text));
