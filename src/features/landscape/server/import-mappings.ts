import type { Kysely } from 'kysely';
import type { NoTables } from '#platform/database/database.ts';
import type { RegisterMapping } from '../import-register-mapping.ts';
import type { ImportTables } from './import-tables.ts';

/** How this organisation read a register with these headers before. */
export async function rememberedMapping(
  transaction: Kysely<NoTables>,
  signature: string,
): Promise<RegisterMapping | undefined> {
  const row = await transaction
    .withTables<ImportTables>()
    .selectFrom('import_mapping')
    .select('mapping')
    .where('signature', '=', signature)
    .executeTakeFirst();
  return row?.mapping;
}

/** Remembers how a register with these headers is read. */
export async function rememberMapping(
  transaction: Kysely<NoTables>,
  organisationId: string,
  signature: string,
  mapping: RegisterMapping,
  now: Date,
): Promise<void> {
  const row = { mapping: JSON.stringify(mapping), updated_at: now.toISOString() };
  await transaction
    .withTables<ImportTables>()
    .insertInto('import_mapping')
    .values({ organisation_id: organisationId, signature, ...row })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'signature']).doUpdateSet(row))
    .execute();
}
