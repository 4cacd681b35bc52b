import { secretsInContent } from '#records/secret.ts';
import { type Incoming, type Incomings, isPointer, type Skip } from './import-record.ts';

/** Leaves out every field that holds what looks like a password or key, and says so. */
export function withoutSecrets(incomings: Incomings): Incomings {
  const skipped: Skip[] = [];
  const records = incomings.records.map((record) => cleaned(record, skipped));
  return { ...incomings, records, skipped: [...incomings.skipped, ...skipped] };
}

function cleaned(record: Incoming, skipped: Skip[]): Incoming {
  const suspect = Object.entries(record.content).filter(([field, value]) => field !== 'name' && holdsSecret(value));
  const fields = new Set(suspect.map(([field]) => field));
  if (fields.size === 0) return record;
  const detail = `${record.content.name ?? record.externalId}: ${[...fields].join(', ')}`;
  skipped.push({ ref: record.ref, reason: 'value-is-secret', count: 1, detail });
  const content = Object.fromEntries(Object.entries(record.content).filter(([field]) => !fields.has(field)));
  return { ...record, content };
}

const holdsSecret = (value: unknown): boolean => !isPointer(value) && secretsInContent(value).length > 0;
