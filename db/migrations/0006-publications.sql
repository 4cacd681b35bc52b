-- Confirming: what readers see, who said yes or no to which content, who asked for it, and who read it.

-- The version that readers see: {revision, contentHash, at, by}, and once a newer draft stands beside it also
-- {content, references, updatedAt, updatedBy}. Null while nothing was ever published.
ALTER TABLE record ADD COLUMN published jsonb;
-- On which content verdicts are asked just now: {contentHash, at, by}; says nothing of any other content.
ALTER TABLE record ADD COLUMN asked jsonb;
-- What the published versions point at, where a newer draft points elsewhere.
CREATE INDEX record_published_references ON record USING gin ((published -> 'references'))
  WHERE published ? 'references';

-- Append-only: each time a content became the valid one, or ceased to be without a successor.
CREATE TABLE publication (
  organisation_id uuid NOT NULL,
  sequence bigint GENERATED ALWAYS AS IDENTITY,
  record_id uuid NOT NULL,
  act text NOT NULL CHECK (act IN ('published', 'withdrawn', 'brought')),
  revision integer NOT NULL,
  content_hash text NOT NULL,
  at timestamptz NOT NULL,
  by_id text,
  by_name text NOT NULL,
  reason text NOT NULL DEFAULT '',
  PRIMARY KEY (organisation_id, sequence),
  FOREIGN KEY (organisation_id, record_id) REFERENCES record (organisation_id, id)
);
CREATE INDEX publication_record ON publication (organisation_id, record_id, sequence);

-- Somebody asked for verdicts on one content. Only its ending is written later.
CREATE TABLE review_round (
  organisation_id uuid NOT NULL,
  sequence bigint GENERATED ALWAYS AS IDENTITY,
  record_id uuid NOT NULL,
  content_hash text NOT NULL,
  revision integer NOT NULL,
  -- [{userId, name, type, roleId?}]; for a type that nobody is named for, everybody is asked who may.
  asked jsonb NOT NULL DEFAULT '[]',
  note text NOT NULL DEFAULT '',
  due date,
  asked_at timestamptz NOT NULL,
  asked_by_id text NOT NULL,
  asked_by text NOT NULL,
  ended_at timestamptz,
  ended_by text,
  PRIMARY KEY (organisation_id, sequence),
  FOREIGN KEY (organisation_id, record_id) REFERENCES record (organisation_id, id)
);
CREATE UNIQUE INDEX review_round_open ON review_round (organisation_id, record_id) WHERE ended_at IS NULL;

-- Append-only: of one person on one content the last one counts.
CREATE TABLE verdict (
  organisation_id uuid NOT NULL,
  sequence bigint GENERATED ALWAYS AS IDENTITY,
  record_id uuid NOT NULL,
  content_hash text NOT NULL,
  type text NOT NULL CHECK (type IN ('correct', 'understandable', 'co-review')),
  role_id uuid,
  yes boolean NOT NULL,
  reason text NOT NULL DEFAULT '',
  user_id text NOT NULL,
  user_name text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, sequence),
  FOREIGN KEY (organisation_id, record_id) REFERENCES record (organisation_id, id),
  CHECK ((type = 'co-review') = (role_id IS NOT NULL)),
  CHECK (yes OR reason <> '')
);
CREATE INDEX verdict_record ON verdict (organisation_id, record_id, sequence);

-- Append-only: every time somebody said to have read a version, and how many questions they answered well.
CREATE TABLE read_confirmation (
  organisation_id uuid NOT NULL,
  sequence bigint GENERATED ALWAYS AS IDENTITY,
  record_id uuid NOT NULL,
  content_hash text NOT NULL,
  user_id text NOT NULL,
  user_name text NOT NULL,
  answered_right integer NOT NULL CHECK (answered_right BETWEEN 0 AND asked),
  asked integer NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, sequence),
  FOREIGN KEY (organisation_id, record_id) REFERENCES record (organisation_id, id)
);
CREATE INDEX read_confirmation_record ON read_confirmation (organisation_id, record_id, content_hash);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['publication', 'review_round', 'verdict', 'read_confirmation'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_organisation ON %I USING (organisation_id = nullif(current_setting(''paraat.organisation'', true), '''')::uuid)',
      name);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON publication, review_round, verdict, read_confirmation TO paraat_app;
GRANT UPDATE (ended_at, ended_by) ON review_round TO paraat_app;
