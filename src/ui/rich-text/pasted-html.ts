import { Parser } from 'htmlparser2';
import { attachmentIn, safeLink } from '#platform/markdown/links.ts';

interface Element {
  tag: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

/** What goes with all that is in it: it is not text that somebody wrote. */
const dropped = new Set(
  'script style head title meta link xml template object embed iframe frame noscript svg math canvas audio video button input select textarea form'.split(
    ' ',
  ),
);
/** What stays, without its looks; anything else gives only its content. */
const kept = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code br hr strong em s table thead tbody tr th td a'.split(' '),
);
const sameAs: Record<string, string> = {
  b: 'strong',
  i: 'em',
  strike: 's',
  del: 's',
  tt: 'code',
  kbd: 'code',
  samp: 'code',
};
const empty = new Set(['br', 'hr']);
const blocks = new Set('p div h1 h2 h3 h4 h5 h6 ul ol table pre blockquote'.split(' '));
const mostDepth = 60;

/**
 * HTML from Word or a website with nothing left than what the editor can keep: headings, lists, tables, marks, links.
 * Styles, scripts, hidden pictures and the marks of Office are gone; Word's false lists become real ones.
 */
export const cleanPastedHtml = (html: string): string => written(treeOf(html).children, 0);

function treeOf(html: string): Element {
  const root: Element = { tag: 'body', attributes: {}, children: [] };
  const open = [root];
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        const element: Element = { tag, attributes, children: [] };
        // What is nested deeper stands beside: a page of ten thousand divs must not exhaust the stack.
        (open[Math.min(open.length, mostDepth) - 1] as Element).children.push(element);
        open.push(element);
      },
      onclosetag: () => {
        if (open.length > 1) open.pop();
      },
      ontext: (text) => (open[Math.min(open.length, mostDepth) - 1] as Element).children.push(text),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  parser.end();
  return root;
}

function written(children: readonly (Element | string)[], depth: number): string {
  let html = '';
  const isBetweenBlocks = children.some((child) => typeof child !== 'string' && blocks.has(child.tag));
  for (let at = 0; at < children.length; at += 1) {
    const child = children[at] as Element | string;
    // Google puts a line of nothing between what already stands apart.
    if (isBetweenBlocks && typeof child !== 'string' && child.tag === 'br') continue;
    const items = typeof child === 'string' ? [] : wordItems(children, at);
    if (items.length > 0) {
      html += listOf(items, depth);
      at += items.at(-1)?.places ?? 0;
    } else html += typeof child === 'string' ? escaped(child) : element(child, depth);
  }
  return html;
}

function element(one: Element, depth: number): string {
  const { tag, attributes, children } = one;
  const style = (attributes.style ?? '').toLowerCase();
  if (isDropped(one) || depth > mostDepth) return '';
  if (tag === 'img') return picture(attributes);
  const name = nameOf(one);
  const own = marked(tag, style, written(children, depth + 1));
  // Word keeps an empty line empty by a space that does not break.
  const inside = name === 'p' && /^[\s\u00a0]*$/.test(own) ? '' : own;
  if (name === undefined || (name === 'strong' && /(?<![a-z-])font-weight:\s*(?:normal|400)/.test(style)))
    return inside;
  return empty.has(name) ? `<${name}>` : `<${name}${attributesOf(name, attributes)}>${inside}</${name}>`;
}

function isDropped({ tag, attributes }: Element): boolean {
  const style = (attributes.style ?? '').toLowerCase();
  const isHidden = /display:\s*none|mso-hide:\s*all|mso-list:\s*ignore|mso-element:\s*(?:comment|footnote)/.test(style);
  return dropped.has(tag) || isHidden || (tag.includes(':') && tag !== 'o:p');
}

function nameOf({ tag, attributes }: Element): string | undefined {
  const name = sameAs[tag] ?? tag;
  if (name === 'p' && /\bmsotitle\b/i.test(attributes.class ?? '')) return 'h1';
  // A block that other programs use for a paragraph.
  if (name === 'div') return undefined;
  return kept.has(name) ? name : undefined;
}

/** What a program wrote as a style though it is a mark. */
function marked(tag: string, style: string, inside: string): string {
  if (tag !== 'span' || inside.trim() === '') return inside;
  let html = inside;
  if (/(?<![a-z-])font-weight:\s*(?:bold|[6-9]00)/.test(style)) html = `<strong>${html}</strong>`;
  if (/font-style:\s*italic/.test(style)) html = `<em>${html}</em>`;
  if (/text-decoration[^;]*:\s*[^;]*line-through/.test(style)) html = `<s>${html}</s>`;
  return html;
}

function attributesOf(name: string, attributes: Record<string, string>): string {
  if (name === 'a') {
    const href = safeLink(behindRedirect(attributes.href ?? ''));
    return href === undefined ? '' : ` href="${escaped(href)}"`;
  }
  const wanted = { td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'], ol: ['start'] }[name] ?? [];
  return wanted
    .filter((attribute) => /^\d{1,3}$/.test(attributes[attribute] ?? ''))
    .map((attribute) => ` ${attribute}="${attributes[attribute]}"`)
    .join('');
}

/** Where a link of Google or Outlook really leads: they put themselves in between, and would see who follows it. */
function behindRedirect(href: string): string {
  const url = URL.parse(href);
  if (url === null) return href;
  const isGoogle = /(?:^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url';
  const isOutlook = url.hostname.endsWith('.safelinks.protection.outlook.com');
  return (isGoogle ? url.searchParams.get('q') : isOutlook ? url.searchParams.get('url') : null) ?? href;
}

/** Only a picture that is kept here survives: another one tells its owner who reads, or is not there for others. */
function picture(attributes: Record<string, string>): string {
  const source = attributes['data-source'] ?? '';
  return attachmentIn(source) === undefined
    ? ''
    : `<img data-source="${source}" alt="${escaped(attributes.alt ?? '')}">`;
}

interface WordItem {
  item: Element;
  level: number;
  /** The list of Word that it belongs to. */
  list: string;
  ordered: boolean;
  /** How many places after the first item this one stands. */
  places: number;
}

/** The paragraphs from here on that Word shows as items of a list. */
function wordItems(children: readonly (Element | string)[], from: number): WordItem[] {
  const items: WordItem[] = [];
  for (let at = from; at < children.length; at += 1) {
    const child = children[at] as Element | string;
    if (typeof child === 'string' && child.trim() === '') continue;
    const place = typeof child === 'string' ? undefined : placeInList(child);
    if (place === undefined) break;
    items.push({ item: child as Element, ...place, ordered: isNumbered(child as Element), places: at - from });
  }
  return items;
}

function placeInList({ tag, attributes }: Element): { list: string; level: number } | undefined {
  if (tag !== 'p') return undefined;
  const [, list, level] = /mso-list:\s*(l\d+)\s+level(\d)/i.exec(attributes.style ?? '') ?? [];
  return list === undefined ? undefined : { list, level: Number(level) };
}

const isNumbered = (item: Element): boolean => /^\s*(?:\d+|[a-z]|[ivx]+)[.)]/i.test(markerOf(item));

function markerOf({ attributes, children }: Element): string {
  if (/mso-list:\s*ignore/i.test(attributes.style ?? '')) return textOf(children);
  return children.map((child) => (typeof child === 'string' ? '' : markerOf(child))).join('');
}

const textOf = (children: readonly (Element | string)[]): string =>
  children.map((child) => (typeof child === 'string' ? child : textOf(child.children))).join('');

function listOf(items: readonly WordItem[], depth: number): string {
  const [first] = items;
  if (first === undefined) return '';
  const name = first.ordered ? 'ol' : 'ul';
  // Another list of the same level comes after this one, not in it.
  const other = items.findIndex(
    ({ level, list, ordered }) => level <= first.level && (list !== first.list || ordered !== first.ordered),
  );
  if (other > 0) return listOf(items.slice(0, other), depth) + listOf(items.slice(other), depth);
  let html = '';
  for (let at = 0; at < items.length; at += 1) {
    const { item, level } = items[at] as WordItem;
    const next = items.findIndex((one, place) => place > at && one.level <= level);
    const end = next === -1 ? items.length : next;
    html += `<li><p>${written(item.children, depth + 1)}</p>${listOf(items.slice(at + 1, end), depth + 1)}</li>`;
    at = end - 1;
  }
  return `<${name}>${html}</${name}>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
