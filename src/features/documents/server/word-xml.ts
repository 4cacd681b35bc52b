import { SaxesParser, type SaxesTagNS } from 'saxes';
import { WordProblem } from './word-problem.ts';

/** An element, its name and attributes under the usual prefixes, whatever the file calls them. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Its own text, without that of the elements in it. */
  text: string;
}

const limits = { depth: 250, elements: 1_000_000 };

const prefixes: ReadonlyArray<readonly [RegExp, string]> = [
  [/\/wordprocessingml\/(2006\/)?main$/, 'w'],
  [/\/officeDocument\/(2006\/)?relationships$/, 'r'],
  [/\/package\/2006\/relationships$/, 'p'],
  [/\/package\/2006\/content-types$/, 'ct'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/drawingml\/(2006\/)?main$/, 'a'],
  [/\/drawingml\/(2006\/)?wordprocessingDrawing$/, 'wp'],
  [/\/wordprocessingShape$/, 'wps'],
  [/\/officeDocument\/(2006\/)?math$/, 'm'],
  [/:vml$/, 'v'],
];

/** Reads one XML file of a package as a tree. A document type is refused: so no entity can ever grow. */
export function readXml(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlElement[] = [top];
  let elements = 0;
  parser.on('error', (error) => refuse(error.message));
  parser.on('doctype', () => refuse('it has a document type'));
  parser.on('opentag', (tag) => {
    elements += 1;
    if (open.length > limits.depth || elements > limits.elements) throw new WordProblem('too-long');
    const element = { name: named(tag.uri, tag.local), attributes: attributesOf(tag), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const said = (text: string) => {
    const inside = open.at(-1);
    if (inside !== undefined) inside.text += text;
  };
  parser.on('text', said);
  parser.on('cdata', said);
  parser.write(decoded(bytes)).close();
  return top.children[0] ?? refuse('it is empty');
}

/** The first child of that name. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((one) => one.name === name);

/** The `w:val` of the child of that name. */
export const settingOf = (element: XmlElement | undefined, name: string): string | undefined =>
  child(element, name)?.attributes['w:val'];

/** Says whether a switch such as `w:b` is on: present and not set to off. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const found = child(element, name);
  return found !== undefined && !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '');
}

/** Every element of that name below this one, in order. */
export function* below(element: XmlElement, name: string): Generator<XmlElement> {
  for (const one of element.children) {
    if (one.name === name) yield one;
    yield* below(one, name);
  }
}

const refuse = (why: string): never => {
  throw new WordProblem('broken', why);
};

const known = new Map<string, string>();

function named(uri: string, local: string): string {
  let prefix = known.get(uri);
  if (prefix === undefined) {
    prefix = prefixes.find(([pattern]) => pattern.test(uri))?.[1] ?? '';
    if (known.size < 500) known.set(uri, prefix);
  }
  return prefix === '' ? local : `${prefix}:${local}`;
}

function attributesOf(tag: SaxesTagNS): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const { uri, local, value } of Object.values(tag.attributes)) attributes[named(uri, local)] = value;
  return attributes;
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return refuse('its text is not in the encoding that it claims');
  }
}
