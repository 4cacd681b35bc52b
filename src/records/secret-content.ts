import { leftOut } from './masked-text.ts';
import { type Secret, secretsIn } from './secret.ts';
import { bare, isEveryday, isId, looksChosen } from './secret-word.ts';

/** A secret, and the path of the field in which it stands: `steps.2.action`. */
export type PlacedSecret = Secret & { field: string };

/** The paths of the objects in a content that point at something that is a password itself. */
export type PasswordsBeside = ReadonlySet<string>;

/** Fields that say what the fields beside them are about. */
const saysWhat = new Set(['name', 'title', 'question', 'what', 'function', 'label']);
/** Fields that hold one value and nothing else: beside a name that speaks of a password nearly anything in it is one. */
const holdsValue = new Set(['value', 'defaultValue', 'from', 'to']);

/** Every secret in a content: in a text by itself, or in a value beside a name or a pointer that calls it a password. */
export function secretsInContent(content: unknown, beside: PasswordsBeside = new Set()): PlacedSecret[] {
  return secretsAt(content, '', beside);
}

function secretsAt(content: unknown, field: string, beside: PasswordsBeside): PlacedSecret[] {
  if (typeof content === 'string') return secretsIn(content).map((secret) => ({ ...secret, field }));
  if (content === null || typeof content !== 'object') return [];
  const inside = Object.entries(content).flatMap(([name, inner]) => secretsAt(inner, pathTo(field, name), beside));
  const byName = Array.isArray(content) ? acrossItems(content, field) : namedSecrets(content, field, beside);
  return [...inside, ...byName.filter((one) => !inside.some((other) => other.field === one.field))];
}

const pathTo = (field: string, name: string): string => (field === '' ? name : `${field}.${name}`);

/** The secrets in a content that did not stand there before: what was there already blocks no other edit. */
export function newSecretsIn(content: unknown, before: unknown, beside?: PasswordsBeside): PlacedSecret[] {
  const known = new Set(secretsInContent(before, beside).map(({ text }) => text));
  return secretsInContent(content, beside).filter(({ text }) => !known.has(text));
}

/** Whether a name says that what stands beside it is a password, and not that it is about passwords. */
export const namesPassword = (name: string): boolean =>
  /wachtwoord|wachtzin|passw(?:or)?d|paswoord|passphrase|(?<!\p{L})(?:pincode|pwd|pw|ww)(?!\p{L})|(?:alarm|deur|toegangs|kluis|cijfer)code/iu.test(
    name,
  ) &&
  !/kluis(?!code)|vault|manager|beheer\s*$|beleid|policy|reset|wijzig|vergeten|lengte|geldig|verlo(?:op|pt)|length|expir/iu.test(
    name,
  );

/** The values in a content that are passwords by the name or the pointer beside them, whatever they look like. */
export function secretsBesideNames(content: unknown, beside: PasswordsBeside, field = ''): PlacedSecret[] {
  if (content === null || typeof content !== 'object') return [];
  const found = Array.isArray(content) ? [] : namedSecrets(content, field, beside);
  for (const name of Object.keys(content)) {
    const inner = (content as Record<string, unknown>)[name];
    if (inner === null || typeof inner !== 'object') continue;
    for (const one of secretsBesideNames(inner, beside, pathTo(field, name))) found.push(one);
  }
  return found;
}

function namedSecrets(content: object, field: string, beside: PasswordsBeside): PlacedSecret[] {
  if (!beside.has(field) && !speaksOfPassword(content)) return [];
  return Object.entries(content)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    .filter(([name, text]) => !saysWhat.has(name) && isSecretBeside(name, text.trim()))
    .map(([name, text]) => ({ type: 'password', text: text.trim(), field: pathTo(field, name) }));
}

/** Asked of everything that thousands of records hold, so it makes no lists. */
function speaksOfPassword(content: object): boolean {
  for (const name of saysWhat) {
    const text = (content as Record<string, unknown>)[name];
    if (typeof text === 'string' && text.length <= 200 && namesPassword(text)) return true;
  }
  return false;
}

function isSecretBeside(name: string, text: string): boolean {
  if (text.length < 3 || isId(text) || saysNothing.test(bare(text))) return false;
  if (holdsValue.has(name)) return true;
  const isWord = text.length <= 100 && !/\s/.test(text);
  // Plain words beside a name are choices of a list: `password` is the type of a setting.
  return isWord && (looksChosen(text) || (isEveryday(bare(text)) && /\d/.test(text)) || /^\d{4,8}[#*]?$/.test(text));
}

/** What people write where a password would stand, without saying it. */
const saysNothing =
  /^(?:ja|nee|aan|uit|geen|leeg|niet|onbekend|gewijzigd|veranderd|ingesteld|verplicht|nooit|standaard|yes|no|none|empty|unknown|changed|set|default|[*•.\-–?]+|\d{1,3}(?: \w+)?|.*\b(?:kluis|vault|keepass|zie|ligt|vraag|bij|niet|gewijzigd|dagen|tekens)\b.*)$/iu;

/** A list in which one item says what the next one is: `Wachtwoord:`, `Zomer2024!`. */
function acrossItems(items: readonly unknown[], field: string): PlacedSecret[] {
  return items.flatMap((item, at) => {
    const next = items[at + 1];
    if (typeof item !== 'string' || typeof next !== 'string' || item.length > 200) return [];
    const across = secretsIn(`${item}\n${next}`);
    return across.length === 0 ? [] : [{ ...(across[0] as Secret), text: next, field: pathTo(field, String(at + 1)) }];
  });
}

/** The content with its secrets left out, and how many there were; for what comes in by many files at once. */
export function withoutSecrets<Content>(content: Content): { content: Content; count: number } {
  const found = secretsInContent(content);
  if (found.length === 0) return { content, count: 0 };
  return { content: masked(content, '', found) as Content, count: found.length };
}

function masked(content: unknown, field: string, found: readonly PlacedSecret[]): unknown {
  if (typeof content === 'string') {
    const here = found.filter((one) => one.field === field);
    return here.reduce((text, secret) => text.replaceAll(secret.text, leftOut), content);
  }
  if (content === null || typeof content !== 'object') return content;
  if (Array.isArray(content)) return content.map((item, at) => masked(item, pathTo(field, String(at)), found));
  return Object.fromEntries(
    Object.entries(content).map(([name, inner]) => [name, masked(inner, pathTo(field, name), found)]),
  );
}
