-- Organisations and their records. The role paraat_app owns nothing here and obeys row-level security.

CREATE TABLE organisation (
  id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE,
  name text NOT NULL,
  country text NOT NULL DEFAULT 'NL' CHECK (country IN ('NL', 'BE')),
  time_zone text NOT NULL DEFAULT 'Europe/Amsterdam',
  -- Locked by every commit, so that change numbers have no gaps and are seen in order.
  change bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL
);

CREATE TABLE record (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  id uuid NOT NULL,
  kind text NOT NULL,
  slug text NOT NULL,
  name text NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  revision integer NOT NULL,
  change bigint NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by text NOT NULL,
  nature text NOT NULL CHECK (nature IN ('edit', 'import', 'migration')),
  reference_ids uuid[] NOT NULL DEFAULT '{}',
  review jsonb,
  deleted_at timestamptz,
  PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX record_slug ON record (organisation_id, kind, slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX record_change ON record (organisation_id, change);
CREATE INDEX record_kind_name ON record (organisation_id, kind, name, id) WHERE deleted_at IS NULL;

-- Append-only: what each record was, who made it so, when and why.
CREATE TABLE revision (
  organisation_id uuid NOT NULL,
  record_id uuid NOT NULL,
  revision integer NOT NULL,
  change bigint NOT NULL,
  at timestamptz NOT NULL,
  author_id text,
  author text NOT NULL,
  reason text NOT NULL,
  nature text NOT NULL CHECK (nature IN ('edit', 'import', 'migration')),
  name text NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  deleted boolean NOT NULL DEFAULT false,
  PRIMARY KEY (organisation_id, record_id, revision),
  FOREIGN KEY (organisation_id, record_id) REFERENCES record (organisation_id, id)
);

-- Derived from content at each commit; never written by hand.
CREATE TABLE relation (
  organisation_id uuid NOT NULL,
  from_id uuid NOT NULL,
  field text NOT NULL,
  to_id uuid NOT NULL,
  PRIMARY KEY (organisation_id, from_id, field, to_id),
  FOREIGN KEY (organisation_id, from_id) REFERENCES record (organisation_id, id),
  FOREIGN KEY (organisation_id, to_id) REFERENCES record (organisation_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX relation_to ON relation (organisation_id, to_id);

-- Append-only and chained: each hash covers the one before it.
CREATE TABLE audit_entry (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  sequence bigint NOT NULL,
  at timestamptz NOT NULL,
  actor_id text,
  actor text NOT NULL,
  action text NOT NULL,
  subject text NOT NULL,
  detail jsonb NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (organisation_id, sequence)
);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['record', 'revision', 'relation', 'audit_entry'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_organisation ON %I USING (organisation_id = nullif(current_setting(''paraat.organisation'', true), '''')::uuid)',
      name);
  END LOOP;
END $$;
ALTER TABLE organisation ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON organisation
  USING (id = nullif(current_setting('paraat.organisation', true), '')::uuid);

GRANT SELECT, INSERT ON organisation TO paraat_app;
GRANT UPDATE (name, country, time_zone, change) ON organisation TO paraat_app;
GRANT SELECT, INSERT, UPDATE ON record TO paraat_app;
GRANT SELECT, INSERT ON revision, audit_entry TO paraat_app;
GRANT SELECT, INSERT, DELETE ON relation TO paraat_app;

-- Finding an organisation comes before being in one: only id, slug, name, country and zone come out.
CREATE FUNCTION find_organisations(wanted_slug text DEFAULT NULL)
RETURNS TABLE (id uuid, slug text, name text, country text, time_zone text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT o.id, o.slug, o.name, o.country, o.time_zone FROM organisation o
  WHERE wanted_slug IS NULL OR o.slug = wanted_slug ORDER BY o.slug
$$;
REVOKE ALL ON FUNCTION find_organisations FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_organisations TO paraat_app;
