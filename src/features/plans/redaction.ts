import type { Kind } from '#records/kind.ts';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { restrictedFields } from '#records/restricted.ts';

/** Makes a text fit for somebody outside the organisation. */
export type Redact = (text: string) => string;

/** Besides the restricted fields: what is nobody's business outside. */
const privateFields: Partial<Record<KindName, readonly string[]>> = {
  person: ['mobile', 'telephone', 'email', 'reachable', 'notes'],
  team: ['telephone', 'email', 'notes'],
  supplier: ['emergencyNumber', 'officeNumber', 'email', 'notes'],
  contract: ['customerNumber', 'contractNumber', 'emergencyNumber', 'keptWhere', 'notes'],
  location: ['access', 'telephone', 'notes'],
  'contact-point': ['value', 'notes'],
  asset: ['serialNumber', 'notes'],
};

/** Kinds of settings of which only the name comes out. */
const closedSettings = new Set(['account', 'password', 'port', 'address', 'licence']);

/** Every value among these records that may not leave the organisation. */
export function privateValues(records: readonly RecordView[], kinds: ReadonlyMap<KindName, Kind>): string[] {
  const values = records.flatMap((record) => {
    const kind = kinds.get(record.kind);
    const fields = [...(kind === undefined ? [] : restrictedFields(kind)), ...(privateFields[record.kind] ?? [])];
    const own = isClosed(record) ? [...fields, 'value', 'defaultValue', 'notes'] : fields;
    return own.flatMap((field) => (typeof record.content[field] === 'string' ? [record.content[field]] : []));
  });
  return [...new Set(values)].filter((value) => value.length >= shortest).sort((a, b) => b.length - a.length);
}

/** A shorter value is a word like any other: it would punch holes in every sentence. */
const shortest = 4;

/** Says whether of this setting only the name may be told; one without a type is not trusted. */
export const isClosed = ({ kind, content }: Pick<RecordView, 'kind' | 'content'>): boolean =>
  kind === 'setting' && (typeof content.type !== 'string' || closedSettings.has(content.type));

const patterns = [
  // IPv4 with or without a range, IPv6, mail addresses, telephone numbers.
  /\b\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?\b/g,
  /(?<![\w:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?:\/\d{1,3})?(?![\w:])/gi,
  /[^\s@<>()[\]]+@[^\s@<>()[\]]+\.[a-z]{2,}/gi,
  /(?<![\w.])(?:\+|00|0|\(0)[\d()][\d ()./-]{5,26}\d(?!\w)/g,
];

/** Takes known values out of a text, and whatever looks like an address or number to reach somebody. */
export function redactor(values: readonly string[], instead: string): Redact {
  const known = values.map((value) => [value, value.toLowerCase()] as const);
  return (text) => {
    let clean = text;
    for (const [value, small] of known) {
      if (clean.toLowerCase().includes(small)) clean = clean.replace(anyCase(value), () => instead);
    }
    for (const pattern of patterns) clean = clean.replace(pattern, instead);
    return clean;
  };
}

/** Who copies a number by hand writes `vbs-1203` for `VBS-1203`. */
const anyCase = (value: string): RegExp => new RegExp(value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'gi');
