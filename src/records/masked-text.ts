import { secretsIn } from './secret.ts';

/** What stands in the place of a secret that was left out. */
export const leftOut = '•••';

/** A text without its secrets, and the line around each of them. */
export interface MaskedText {
  text: string;
  around: string[];
}

/** The label stays where there is one, so that whoever looks for the place finds it. */
const label = /^[^:=>→]*[:=>→][\s"'“‘*_`]*(?=\S)/;
const most = { around: 20, length: 160 };

/** Leaves the secrets out of a text that is kept to be searched: the text goes on, what nobody may read is gone. */
export function maskedText(text: string): MaskedText {
  const secrets = secretsIn(text);
  if (secrets.length === 0) return { text, around: [] };
  const masked = secrets
    .toSorted((one, other) => other.text.length - one.text.length)
    .reduce((left, secret) => left.replaceAll(secret.text, masking(secret)), text);
  const around = masked.split('\n').filter((line) => line.includes(leftOut));
  return { text: masked, around: [...new Set(around.map(shortened))].slice(0, most.around) };
}

const masking = ({ type, text }: { type: string; text: string }): string =>
  `${type === 'address' ? '' : (label.exec(text)?.[0] ?? '')}${leftOut}`;

/** Of a long line what stands before the first one, and a little after it. */
function shortened(line: string): string {
  const plain = line.replace(/\s+/g, ' ').trim();
  if (plain.length <= most.length) return plain;
  const from = Math.max(0, plain.indexOf(leftOut) - 100);
  return `${from > 0 ? '…' : ''}${plain.slice(from, from + most.length - 2)}…`.toWellFormed();
}
