-- Ids are UUID texts, times ISO 8601 texts in UTC with milliseconds (text order is time order), lists and maps JSON.

CREATE TABLE portal (
    id           TEXT PRIMARY KEY,
    org_id       TEXT NOT NULL,
    name         TEXT NOT NULL,
    is_public    BOOLEAN NOT NULL,
    registration TEXT NOT NULL,
    theme        TEXT NOT NULL,
    welcome      TEXT NOT NULL,
    header       TEXT NOT NULL,
    domain       TEXT NOT NULL
);

-- Pictures of the portal: logo, cover, favicon.
CREATE TABLE assets (
    name       TEXT PRIMARY KEY,
    media_type TEXT NOT NULL,
    etag       TEXT NOT NULL,
    body       BLOB NOT NULL
);

CREATE TABLE auth_strategies (
    id              TEXT PRIMARY KEY,
    name            TEXT NOT NULL,
    credential_type TEXT NOT NULL,
    key_names       TEXT NOT NULL DEFAULT '[]',
    auth_methods    TEXT NOT NULL DEFAULT '[]',
    position        INTEGER NOT NULL,
    published       BOOLEAN NOT NULL DEFAULT TRUE
);

-- What is no longer declared is unpublished, not deleted: registrations survive a mistake in the declaration.
CREATE TABLE products (
    id          TEXT PRIMARY KEY,
    name        TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    labels      TEXT NOT NULL DEFAULT '{}',
    position    INTEGER NOT NULL,
    published   BOOLEAN NOT NULL DEFAULT TRUE,
    fingerprint TEXT NOT NULL,
    created_at  TEXT NOT NULL,
    updated_at  TEXT NOT NULL
);
CREATE INDEX products_in_order ON products (position) WHERE published;

-- What the search looks through: the published products. The rowid is the product's position, so that hits come out in
-- declared order without sorting. Made anew with each change; holds no texts, only where words are.
CREATE VIRTUAL TABLE product_search USING fts5 (
    name,
    description,
    labels,
    versions,
    content = '',
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '1 2 3'
);

CREATE TABLE product_versions (
    id          TEXT PRIMARY KEY,
    product_id  TEXT NOT NULL REFERENCES products (id) ON DELETE CASCADE,
    name        TEXT NOT NULL,
    deprecated  BOOLEAN NOT NULL DEFAULT FALSE,
    sample      TEXT,
    position    INTEGER NOT NULL,
    published   BOOLEAN NOT NULL DEFAULT TRUE,
    fingerprint TEXT NOT NULL,
    created_at  TEXT NOT NULL,
    updated_at  TEXT NOT NULL,
    UNIQUE (product_id, name)
);
CREATE INDEX product_versions_by_age ON product_versions (product_id, created_at DESC, position) WHERE published;

CREATE TABLE registration_configs (
    product_version_id TEXT NOT NULL REFERENCES product_versions (id) ON DELETE CASCADE,
    auth_strategy_id   TEXT NOT NULL REFERENCES auth_strategies (id),
    enabled            BOOLEAN NOT NULL,
    auto_approve       BOOLEAN NOT NULL,
    position           INTEGER NOT NULL,
    PRIMARY KEY (product_version_id, auth_strategy_id)
);

CREATE TABLE specs (
    product_version_id TEXT PRIMARY KEY REFERENCES product_versions (id) ON DELETE CASCADE,
    etag               TEXT NOT NULL,
    content            TEXT NOT NULL,
    operations         TEXT NOT NULL
);

CREATE TABLE documents (
    id         TEXT PRIMARY KEY,
    product_id TEXT NOT NULL REFERENCES products (id) ON DELETE CASCADE,
    parent_id  TEXT REFERENCES documents (id) ON DELETE CASCADE,
    slug       TEXT NOT NULL,
    title      TEXT NOT NULL,
    etag       TEXT NOT NULL,
    content    TEXT NOT NULL,
    position   INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    UNIQUE (product_id, slug)
);

CREATE TABLE developers (
    id            TEXT PRIMARY KEY,
    email         TEXT NOT NULL COLLATE NOCASE UNIQUE,
    full_name     TEXT NOT NULL,
    password_hash TEXT,
    created_at    TEXT NOT NULL,
    updated_at    TEXT NOT NULL
);

CREATE TABLE sessions (
    id           TEXT PRIMARY KEY,
    developer_id TEXT NOT NULL REFERENCES developers (id) ON DELETE CASCADE,
    created_at   TEXT NOT NULL
);
CREATE INDEX sessions_of_developer ON sessions (developer_id);

-- Tokens are kept as SHA-256 only. A spent pair stays until it ends, so that its second use is noticed.
CREATE TABLE token_pairs (
    refresh_hash       TEXT PRIMARY KEY,
    refresh_expires_at TEXT NOT NULL,
    access_hash        TEXT NOT NULL UNIQUE,
    access_expires_at  TEXT NOT NULL,
    session_id         TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    spent_at           TEXT
);
CREATE INDEX token_pairs_of_session ON token_pairs (session_id);

CREATE TABLE applications (
    id               TEXT PRIMARY KEY,
    developer_id     TEXT NOT NULL REFERENCES developers (id) ON DELETE CASCADE,
    auth_strategy_id TEXT NOT NULL REFERENCES auth_strategies (id),
    name             TEXT NOT NULL,
    reference_id     TEXT NOT NULL,
    description      TEXT,
    redirect_uri     TEXT,
    created_at       TEXT NOT NULL,
    updated_at       TEXT NOT NULL,
    CONSTRAINT applications_reference_id UNIQUE (reference_id),
    CONSTRAINT applications_name UNIQUE (developer_id, name)
);

-- Keys are kept as SHA-256 only.
CREATE TABLE credentials (
    id             TEXT PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
    display_name   TEXT NOT NULL,
    key_hash       TEXT NOT NULL UNIQUE,
    created_at     TEXT NOT NULL
);
CREATE INDEX credentials_of_application ON credentials (application_id);

CREATE TABLE registrations (
    id                 TEXT PRIMARY KEY,
    application_id     TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
    product_version_id TEXT NOT NULL REFERENCES product_versions (id) ON DELETE CASCADE,
    status             TEXT NOT NULL,
    created_at         TEXT NOT NULL,
    updated_at         TEXT NOT NULL,
    UNIQUE (application_id, product_version_id)
);
CREATE INDEX registrations_of_version ON registrations (product_version_id);

-- Requests that the sample upstream has answered.
CREATE TABLE sample_calls (
    application_id     TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
    product_version_id TEXT NOT NULL REFERENCES product_versions (id) ON DELETE CASCADE,
    requests           INTEGER NOT NULL,
    PRIMARY KEY (application_id, product_version_id)
);
