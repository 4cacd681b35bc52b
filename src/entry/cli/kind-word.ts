import { m } from '#platform/language/generated/messages.js';
import { isKindName, type KindName, kindNames } from '#records/kind-name.ts';
import { slugOf } from '#records/slug.ts';
import { kindWords } from '../kind-words.ts';
import { UsageProblem } from './command.ts';

/** The kind that a typed word means: its name, or what people call one or many of it in either language. */
export function kindFrom(word: string): KindName {
  const typed = slugOf(word);
  if (isKindName(typed)) return typed;
  const meant = kindNames.find((kind) => spellings(kind).includes(typed));
  if (meant === undefined) throw new UsageProblem(m.entry_cli_unknown_kind({ word, kinds: kindNames.join(', ') }));
  return meant;
}

function spellings(kind: KindName): string[] {
  const words = kindWords.get(kind);
  const plural = kind.endsWith('y') ? `${kind.slice(0, -1)}ies` : `${kind}s`;
  return [plural, ...(words === undefined ? [] : [slugOf(words.one()), slugOf(words.many())])];
}
