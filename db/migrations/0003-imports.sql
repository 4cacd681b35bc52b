-- What came from files: which record an external id became, how columns were read, and each import that was tried.

CREATE TABLE import_origin (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  -- The file's own name for where it comes from: "archimate:id-gemma", "register:asset:1a2b3c4d".
  source text NOT NULL,
  kind text NOT NULL,
  external_id text NOT NULL,
  record_id uuid NOT NULL,
  -- What the file said last time; a field that a person changed since differs from it.
  last_imported jsonb NOT NULL,
  imported_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, source, kind, external_id),
  FOREIGN KEY (organisation_id, record_id) REFERENCES record (organisation_id, id)
);
CREATE INDEX import_origin_external_id ON import_origin (organisation_id, external_id);

CREATE TABLE import_mapping (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  -- Fingerprint of the column headers.
  signature text NOT NULL,
  mapping jsonb NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, signature)
);

CREATE TABLE import_run (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('reading', 'preview', 'applying', 'applied', 'cancelled', 'failed')),
  file_name text NOT NULL,
  file_size bigint NOT NULL,
  -- Where the uploaded file waits under the data folder; null once it is no longer needed.
  file_path text,
  started_by text NOT NULL,
  started_at timestamptz NOT NULL,
  -- A run that works writes here every few seconds; one that fell silent was interrupted.
  seen_at timestamptz NOT NULL,
  progress jsonb NOT NULL DEFAULT '{}',
  mapping jsonb,
  choices jsonb NOT NULL DEFAULT '{}',
  incoming jsonb,
  report jsonb,
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX import_run_started ON import_run (organisation_id, started_at DESC);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['import_origin', 'import_mapping', 'import_run'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_organisation ON %I USING (organisation_id = nullif(current_setting(''paraat.organisation'', true), '''')::uuid)',
      name);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON import_origin, import_mapping TO paraat_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON import_run TO paraat_app;
