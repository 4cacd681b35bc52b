import { parseMinutes } from '#records/duration.ts';
import type { Field, TextField } from '#records/field.ts';
import { assetTypes } from './asset.ts';
import { asLine, nameKey } from './import-text.ts';

/** What a cell gives for a field: a value, nothing, names of other records, or text that does not fit. */
export type CellValue =
  | { is: 'value'; value: unknown }
  | { is: 'empty' }
  | { is: 'names'; names: string[] }
  | { is: 'wrong' };

const wrong: CellValue = { is: 'wrong' };
const empty: CellValue = { is: 'empty' };
const fits = (value: unknown): CellValue => ({ is: 'value', value });

const emptyWords = new Set([
  '',
  'n a',
  'na',
  'nvt',
  'n v t',
  'geen',
  'none',
  'onbekend',
  'unknown',
  'leeg',
  'null',
  'tbd',
]);

/** Says whether a cell says nothing: empty, a dash, "n.v.t." or "none". */
export const isEmptyCell = (text: string): boolean => emptyWords.has(nameKey(text));

/** Reads a cell as a field of a record wants it; the header may name a unit. */
export function cellValue(field: Field, text: string, header: string): CellValue {
  if (isEmptyCell(text)) return empty;
  if (field.type === 'reference') return { is: 'names', names: [asLine(text)] };
  if (field.type === 'list') return listValue(field.item, text);
  if (field.type === 'group') return scoreValue(text);
  if (field.type === 'yes-no') return orWrong(yesOrNo(text));
  if (field.type === 'minutes') return orWrong(minutesIn(text, header));
  if (field.type === 'choice') return orWrong(choice(field.values, text));
  if (field.type === 'text') return textValue(field, text);
  return /^\d+$/.test(text.trim()) ? fits(Number(text)) : wrong;
}

const orWrong = (value: unknown): CellValue => (value === undefined ? wrong : fits(value));

function listValue(item: Field, text: string): CellValue {
  const parts = text.split(/[;\n|]/).flatMap((part) => (item.type === 'reference' ? part.split(',') : part));
  const names = [...new Set(parts.map(asLine).filter((part) => !isEmptyCell(part)))];
  return item.type === 'reference' ? { is: 'names', names } : fits(names);
}

function textValue(field: TextField, text: string): CellValue {
  const most = field.most ?? 500;
  const line = asLine(text);
  if (field.format === 'day') return orWrong(dayIn(line));
  if (field.format === 'telephone') return orWrong(telephoneIn(line));
  if (field.format === 'email') return /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]{2,}$/.test(line) ? fits(line) : wrong;
  if (field.format === 'web-address') return orWrong(webAddressIn(line));
  const value = field.format === 'paragraph' ? text.trim() : line;
  return value.length <= most ? fits(value) : wrong;
}

const yes = new Set(['ja', 'j', 'yes', 'y', 'true', 'waar', '1', 'x']);
const no = new Set(['nee', 'n', 'neen', 'no', 'false', 'onwaar', '0']);

/** Yes or no in Dutch and English. */
export function yesOrNo(text: string): boolean | undefined {
  const word = nameKey(text);
  return yes.has(word) ? true : no.has(word) ? false : undefined;
}

/** A length of time in minutes; a bare number counts in the unit that the header names. */
export function minutesIn(text: string, header: string): number | undefined {
  const bare = /^\d+(?:[.,]\d+)?$/.exec(text.trim())?.[0];
  if (bare === undefined) return withinYear(parseMinutes(text));
  const unit = /\b(min|minuten|minutes|uur|uren|hours?|hrs?|h|dag|dagen|days?)\b/i.exec(header)?.[1];
  return unit === undefined ? undefined : withinYear(parseMinutes(`${bare} ${unit}`));
}

const withinYear = (minutes: number | undefined): number | undefined =>
  minutes !== undefined && minutes <= 525_600 ? minutes : undefined;

/** A calendar day written as ISO, as day-month-year, or as the number that Excel counts with. */
export function dayIn(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso !== null) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dutch = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?: .*)?$/.exec(text);
  if (dutch !== null) return realDay(Number(dutch[3]), Number(dutch[2]), Number(dutch[1]));
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
  // Excel counts days from 30 December 1899, because it holds 1900 for a leap year.
  return serial >= 10_000 && serial <= 80_000 ? dayAfter(1899, 12, 30 + serial) : undefined;
}

function realDay(year: number, month: number, day: number): string | undefined {
  const isReal = year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return isReal ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : undefined;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : ([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);

function dayAfter(year: number, month: number, day: number): string | undefined {
  let [y, m, d] = [year, month, day];
  while (d > daysIn(y, m)) {
    d -= daysIn(y, m);
    m += 1;
    if (m > 12) [y, m] = [y + 1, 1];
  }
  return realDay(y, m, d);
}

function telephoneIn(text: string): string | undefined {
  const number = text
    .replace(/^(?:tel(?:efoon)?|phone|t|m|mobiel|mobile)[.:]?\s*/i, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .trim();
  return number.length <= 30 && /^\+?[0-9 ()./-]{2,28}[0-9]$/.test(number) ? number : undefined;
}

function webAddressIn(text: string): string | undefined {
  const address = /^www\./i.test(text) ? `https://${text}` : text;
  return address.length <= 500 && /^https?:\/\/[^\s<>"']+$/i.test(address) ? address : undefined;
}

const priorityWords: ReadonlyArray<readonly [number, RegExp]> = [
  [
    1,
    /^(?:(?:p|prio|prioriteit|priority|klasse|tier)? ?1|critical|kritiek|kritisch|vitaal|essentieel|zeer hoog|very high|mission critical)$/,
  ],
  [2, /^(?:(?:p|prio|prioriteit|priority|klasse|tier)? ?2|high|hoog|belangrijk|important)$/],
  [3, /^(?:(?:p|prio|prioriteit|priority|klasse|tier)? ?3|medium|middel|midden|gemiddeld|normaal|normal|moderate)$/],
  [4, /^(?:(?:p|prio|prioriteit|priority|klasse|tier)? ?4|low|laag|niet kritiek|non critical|minor)$/],
];

const assetTypeWords: ReadonlyArray<readonly [(typeof assetTypes)[number], RegExp]> = [
  ['server', /\b(?:servers?|host|hypervisor|blade|domain controllers?|nas|san|storage|opslag)\b/],
  ['telephone-exchange', /\b(?:telefooncentrale|telephone exchange|pbx|pabx|voip centrale|telephony)\b/],
  ['network', /\b(?:network|netwerk|firewall|switch|router|gateway|access point|wifi|wlan|vpn|load balancer)\b/],
  ['printer', /\b(?:printers?|multifunctional|mfp|plotter|scanner)\b/],
  ['line', /\b(?:line|lijn|internetlijn|telefoonlijn|verbinding|glasvezel|fiber|adsl|isdn)\b/],
  [
    'computer',
    /\b(?:computers?|endpoints?|laptops?|desktops?|pc|werkplek|werkstation|workstation|tablets?|notebook|mobile phones?|smartphones?)\b/,
  ],
];

function choice(values: readonly (string | number)[], text: string): unknown {
  const word = nameKey(text);
  const same = values.find((value) => nameKey(String(value)) === word);
  if (same !== undefined) return same;
  if (values.includes(1) && values.includes(4)) return priorityWords.find(([, words]) => words.test(word))?.[0];
  return values === assetTypes || values.includes('telephone-exchange') ? assetTypeIn(text) : undefined;
}

/** The type of asset that a word means, Dutch or English; undefined when it says none. */
export function assetTypeIn(text: string): (typeof assetTypes)[number] | undefined {
  const word = nameKey(text);
  return assetTypeWords.find(([, words]) => words.test(word))?.[0];
}

const scoreWords: ReadonlyArray<readonly [number, RegExp]> = [
  [0, /^(?:geen|none|nvt|basis)$/],
  [1, /^(?:laag|low)$/],
  [2, /^(?:midden|middel|medium|gemiddeld|moderate)$/],
  [3, /^(?:hoog|high|zeer hoog|very high|absoluut)$/],
];

function scoreValue(text: string): CellValue {
  const [, digit, reason = ''] = /^\s*([0-3])\s*(?:[:\-–]\s*(.*))?$/s.exec(text) ?? [];
  if (digit !== undefined) {
    return fits(
      reason.trim() === '' ? { score: Number(digit) } : { score: Number(digit), reason: reason.trim().slice(0, 500) },
    );
  }
  const score = scoreWords.find(([, words]) => words.test(nameKey(text)))?.[0];
  return score === undefined ? wrong : fits({ score });
}
