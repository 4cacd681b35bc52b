-- Lists are for people: upper and lower case together, accents where a Dutch reader looks for them.
-- The slug goes along in the index, so that a list of names reads the index alone.

ALTER TABLE record ALTER COLUMN name TYPE text COLLATE "nl-x-icu";
DROP INDEX record_kind_name;
CREATE INDEX record_kind_name ON record (organisation_id, kind, name, id) INCLUDE (slug) WHERE deleted_at IS NULL;
