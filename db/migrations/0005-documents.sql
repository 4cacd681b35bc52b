-- Files that were handed in, files that wait for somebody's yes, and requests for documents that are missing.

-- Named after its own content, so the same bytes are kept once. Only the text that was read from it may change.
CREATE TABLE attachment (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  -- SHA-256 and what it is: `<64 hex>.pdf`.
  name text NOT NULL CHECK (name ~ '^[0-9a-f]{64}\.[a-z0-9]{1,8}$'),
  file_name text NOT NULL,
  media_type text NOT NULL,
  size bigint NOT NULL,
  bytes bytea NOT NULL,
  text text,
  -- Why no text could be read from it, as a code.
  text_problem text,
  -- Codes and addresses are found by their parts. Of very long texts the beginning is searched: PostgreSQL holds at most a megabyte of words a file.
  words tsvector GENERATED ALWAYS AS (
    to_tsvector('dutch', translate(file_name || ' ' || left(coalesce(text, ''), 250000), '._-/@:', '      '))) STORED,
  added_at timestamptz NOT NULL,
  added_by text NOT NULL,
  PRIMARY KEY (organisation_id, name)
);
-- These are packed already.
ALTER TABLE attachment ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE INDEX attachment_words ON attachment USING gin (words);

-- A file of the study on which nobody decided yet. Said yes, it becomes an attachment and a record at once.
CREATE TABLE document_proposal (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  id uuid NOT NULL,
  attachment_name text NOT NULL CHECK (attachment_name ~ '^[0-9a-f]{64}\.[a-z0-9]{1,8}$'),
  file_name text NOT NULL,
  folder text NOT NULL,
  media_type text NOT NULL,
  size bigint NOT NULL,
  bytes bytea NOT NULL,
  text text,
  text_problem text,
  proposal jsonb NOT NULL,
  added_at timestamptz NOT NULL,
  added_by text NOT NULL,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, attachment_name)
);
ALTER TABLE document_proposal ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE document_request (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  id uuid NOT NULL,
  about uuid NOT NULL,
  document_type text NOT NULL,
  asked_of uuid NOT NULL,
  email text,
  asked_by text NOT NULL,
  asked_at timestamptz NOT NULL,
  due_on date NOT NULL,
  note text,
  -- Who reads this table cannot open a link.
  token_hash text NOT NULL UNIQUE,
  expires_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'delivered', 'revoked')),
  delivered_at timestamptz,
  -- The documents that came of it.
  records uuid[] NOT NULL DEFAULT '{}',
  -- Which reminders were sent: the day of each.
  reminded_on date[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, about) REFERENCES record (organisation_id, id),
  FOREIGN KEY (organisation_id, asked_of) REFERENCES record (organisation_id, id)
);
CREATE INDEX document_request_about ON document_request (organisation_id, about);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['attachment', 'document_proposal', 'document_request'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_organisation ON %I USING (organisation_id = nullif(current_setting(''paraat.organisation'', true), '''')::uuid)',
      name);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON attachment TO paraat_app;
GRANT UPDATE (text, text_problem) ON attachment TO paraat_app;
GRANT SELECT, INSERT, DELETE ON document_proposal TO paraat_app;
GRANT SELECT, INSERT ON document_request TO paraat_app;
GRANT UPDATE (token_hash, expires_at, due_on, state, delivered_at, records, reminded_on) ON document_request TO paraat_app;

-- Whoever opens a link is in no organisation yet: the hash of a token gives the organisation and the request, no more.
CREATE FUNCTION find_document_request(wanted_hash text)
RETURNS TABLE (organisation_id uuid, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT r.organisation_id, r.id FROM document_request r WHERE r.token_hash = wanted_hash
$$;
REVOKE ALL ON FUNCTION find_document_request FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_document_request TO paraat_app;
