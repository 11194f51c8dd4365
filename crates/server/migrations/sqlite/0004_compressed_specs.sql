-- The text of a specification as it travels (RFC 7932), made once and not for every reader. Versions that were published
-- before have none until they are published anew.
ALTER TABLE specs ADD COLUMN brotli BLOB;
ALTER TABLE specs ADD COLUMN is_json BOOLEAN NOT NULL DEFAULT FALSE;
