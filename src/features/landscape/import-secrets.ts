import { withoutSecrets as masked, secretsInContent } from '#records/secret-content.ts';
import { type Incoming, type Incomings, isPointer, type Skip } from './import-record.ts';

/** Leaves out every field that holds what looks like a password or key, and says so. */
export function withoutSecrets(incomings: Incomings): Incomings {
  const skipped: Skip[] = [];
  const records = incomings.records.map((record) => cleaned(record, skipped));
  return { ...incomings, records, skipped: [...incomings.skipped, ...skipped] };
}

function cleaned(record: Incoming, skipped: Skip[]): Incoming {
  const written = Object.entries(record.content).filter(([, value]) => !isPointer(value));
  const suspect = secretsInContent(Object.fromEntries(written));
  const fields = new Set(suspect.map(({ field }) => field.split('.')[0] ?? field));
  if (fields.size === 0) return record;
  // A record is nothing without its name: of that only the secret goes.
  const { name } = masked({ name: record.content.name }).content;
  const detail = `${name ?? record.externalId}: ${[...fields].join(', ')}`;
  skipped.push({ ref: record.ref, reason: 'value-is-secret', count: 1, detail });
  const kept = Object.entries(record.content).filter(([field]) => field !== 'name' && !fields.has(field));
  return { ...record, content: { ...(name === undefined ? {} : { name }), ...Object.fromEntries(kept) } };
}
