-- The one door out: every message waits here, written with what caused it, and leaves from here only.

CREATE TABLE outbox_message (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  id uuid NOT NULL,
  channel text NOT NULL CHECK (channel IN ('mail')),
  to_address text NOT NULL,
  to_name text NOT NULL,
  subject text NOT NULL,
  text text NOT NULL,
  html text,
  -- What makes this message this message: asked for twice, it leaves once.
  dedupe_key text NOT NULL,
  state text NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'given-up')),
  attempts integer NOT NULL DEFAULT 0,
  last_error text,
  queued_at timestamptz NOT NULL,
  -- While a message is being sent: the instant after which its sender counts as gone.
  next_try_at timestamptz NOT NULL,
  sent_at timestamptz,
  about uuid,
  cause text NOT NULL,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, dedupe_key)
);
CREATE INDEX outbox_message_due ON outbox_message (next_try_at) WHERE state IN ('queued', 'sending', 'failed');
CREATE INDEX outbox_message_newest ON outbox_message (organisation_id, queued_at DESC);

-- Which timed work was done for which period: written with that work, so that it is done once.
CREATE TABLE job_run (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  job text NOT NULL,
  period text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, job, period)
);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['outbox_message', 'job_run'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_organisation ON %I USING (organisation_id = nullif(current_setting(''paraat.organisation'', true), '''')::uuid)',
      name);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON outbox_message, job_run TO paraat_app;
GRANT UPDATE (state, attempts, last_error, next_try_at, sent_at) ON outbox_message TO paraat_app;

-- Who has something to send, asked every few seconds: only ids come out.
CREATE FUNCTION organisations_with_due_messages(moment timestamptz) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT DISTINCT organisation_id FROM outbox_message
  WHERE state IN ('queued', 'sending', 'failed') AND next_try_at <= moment
$$;
REVOKE ALL ON FUNCTION organisations_with_due_messages FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisations_with_due_messages TO paraat_app;
