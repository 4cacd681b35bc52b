import type { KindName } from '#records/kind-name.ts';
import type { SkipCounter } from './import-record.ts';
import { asLine, nameKey, shortened } from './import-text.ts';

/** An element as the file gives it; properties by the identifier of their definition. */
export interface ArchimateElement {
  id: string;
  type: string;
  name: string;
  documentation: string;
  properties: { definition: string; value: string }[];
}

/** What an element says of an application, a piece of infrastructure or a service; null is known to be empty. */
export interface ElementContent extends Record<string, unknown> {
  name: string;
  description: string | null;
  otherNames?: string[] | null;
  type?: string | null;
  status?: string | null;
  address?: string | null;
  availability?: Score | null;
  integrity?: Score | null;
  confidentiality?: Score | null;
}

interface Score {
  score: number;
  reason?: string;
}

/** Names of property definitions, Dutch (GEMMA) and English, by what they mean here. */
const propertyNames: Record<string, readonly string[]> = {
  type: ['gemma type', 'type', 'component type'],
  status: ['gemma status', 'status', 'lifecycle status', 'levensfase'],
  explanation: ['toelichting', 'explanation', 'remarks', 'opmerkingen'],
  otherNames: ['synoniemen', 'synonyms', 'alternate name', 'alternate names', 'aliases', 'afkorting', 'other names'],
  address: ['url', 'address', 'adres', 'website'],
  availability: ['beschikbaarheid', 'availability'],
  availabilityReason: reasonNames('beschikbaarheid', 'availability'),
  integrity: ['integriteit', 'integrity'],
  integrityReason: reasonNames('integriteit', 'integrity'),
  confidentiality: ['vertrouwelijkheid', 'confidentiality'],
  confidentialityReason: reasonNames('vertrouwelijkheid', 'confidentiality'),
};

const meaningOfName: ReadonlyMap<string, string> = new Map(
  Object.entries(propertyNames).flatMap(([meaning, names]) => names.map((name) => [name, meaning] as const)),
);

function reasonNames(dutch: string, english: string): string[] {
  return [`${dutch} belangrijkste reden`, `${dutch} reden`, `${english} main reason`, `${english} reason`];
}

/** The content that an element gives; undefined when it has no name. */
export function elementContent(
  element: ArchimateElement,
  kind: KindName,
  definitions: ReadonlyMap<string, string>,
  skips: SkipCounter,
): ElementContent | undefined {
  const fullName = asLine(element.name);
  if (fullName === '') return undefined;
  const values = meaningfulValues(element, definitions);
  const name = shortened(fullName, 120);
  if (name !== fullName) skips.add(element.id, 'name-shortened', name);
  const whole = [name === fullName ? '' : fullName, element.documentation.trim(), first(values.explanation)]
    .filter((part) => part !== '')
    .join('\n\n');
  if (whole.length > 4000) skips.add(element.id, 'text-shortened', name);
  const content: ElementContent = { name, description: orNull(shortened(whole, 4000)) };
  return kind === 'service' ? content : { ...content, ...detailsOf(kind, values) };
}

type Values = Partial<Record<string, string[]>>;

function meaningfulValues(element: ArchimateElement, definitions: ReadonlyMap<string, string>): Values {
  const values: Values = {};
  for (const { definition, value } of element.properties) {
    const meaning = meaningOfName.get(nameKey(definitions.get(definition) ?? ''));
    if (meaning === undefined || value.trim() === '') continue;
    const list = values[meaning] ?? [];
    values[meaning] = list;
    list.push(value.trim());
  }
  return values;
}

function detailsOf(kind: KindName, values: Values): Omit<ElementContent, 'name' | 'description'> {
  const details = {
    otherNames: otherNames(values.otherNames ?? []),
    type: orNull(shortened(asLine(first(values.type)), 80)),
    status: orNull(shortened(asLine(first(values.status)), 60)),
    availability: score(values.availability, values.availabilityReason),
    integrity: score(values.integrity, values.integrityReason),
    confidentiality: score(values.confidentiality, values.confidentialityReason),
  };
  return kind === 'application' ? { ...details, address: webAddress(first(values.address)) } : details;
}

function otherNames(values: readonly string[]): string[] | null {
  const names = values.flatMap((value) => value.split(/[;,\n|]/)).map((name) => shortened(asLine(name), 80));
  const unique = [...new Set(names.filter((name) => name !== ''))].slice(0, 20);
  return unique.length === 0 ? null : unique;
}

/** A score from 0 to 3; its reason loses the score that GEMMA repeats before it ("1 : irritatie ..."). */
function score(scores: string[] | undefined, reasons: string[] | undefined): Score | null {
  const digits = /^\s*([0-3])(?!\d)/.exec(first(scores))?.[1];
  if (digits === undefined) return null;
  const reason = shortened(
    first(reasons)
      .replace(/^\s*\d\s*:\s*/, '')
      .trim(),
    500,
  );
  return reason === '' ? { score: Number(digits) } : { score: Number(digits), reason };
}

function webAddress(value: string): string | null {
  const address = value.trim();
  return address.length <= 500 && /^https?:\/\/[^\s<>"']+$/i.test(address) ? address : null;
}

const first = (values: string[] | undefined): string => values?.[0] ?? '';
const orNull = (text: string): string | null => (text === '' ? null : text);
