import { writeMarkdown } from '#platform/markdown/write.ts';
import { maskedText } from '#records/masked-text.ts';
import { choiceFor, type WordChoices } from './word-choices.ts';
import type { WordPart } from './word-parts.ts';

/** The lines in which a part holds something like a secret, without the secret; none where it holds none. */
export const secretsInPart = ({ title, blocks }: WordPart): string[] =>
  maskedText([title, writeMarkdown(blocks)].join('\n\n')).around;

/** The parts on their way into the plan that cannot come in so, in the order of the document. */
export const secretsInChosen = (parts: ReadonlyMap<string, WordPart>, choices: WordChoices): WordPart[] =>
  [...parts.values()].filter((part) => {
    const as = choiceFor(part, parts, choices)?.choice.as;
    return as !== undefined && as !== 'skip' && as !== 'with-parent' && secretsInPart(part).length > 0;
  });
