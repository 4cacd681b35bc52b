import type { ColumnType } from 'kysely';
import type { KindName } from '#records/kind-name.ts';
import type { FieldChoice } from '../import-merge.ts';
import type { Incomings } from '../import-record.ts';
import type { RegisterMapping } from '../import-register-mapping.ts';
import type { ImportReport, RunProgress, RunState } from '../import-report.ts';

type Instant = ColumnType<Date, string, string>;
type Json<Shape> = ColumnType<Shape, string, string>;

/** The tables of imports, as db/migrations/0003-imports.sql makes them. */
export type ImportTables = {
  import_origin: {
    organisation_id: string;
    source: string;
    kind: KindName;
    external_id: string;
    record_id: string;
    last_imported: Json<Record<string, unknown>>;
    imported_at: Instant;
  };
  import_mapping: {
    organisation_id: string;
    signature: string;
    mapping: Json<RegisterMapping>;
    updated_at: Instant;
  };
  import_run: {
    organisation_id: string;
    id: string;
    state: RunState;
    file_name: string;
    file_size: number;
    file_path: string | null;
    started_by: string;
    started_at: Instant;
    seen_at: Instant;
    progress: Json<RunProgress>;
    mapping: Json<RegisterMapping | null> | null;
    choices: Json<Record<string, FieldChoice>>;
    incoming: Json<Incomings | null> | null;
    report: Json<ImportReport | null> | null;
  };
};
