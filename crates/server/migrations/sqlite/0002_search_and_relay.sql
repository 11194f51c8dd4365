-- All of this follows from what is published and is made anew with each change. `format` tells how: a database whose
-- index another version of the program made is indexed when it is opened.
CREATE TABLE search_index (
    format INTEGER NOT NULL
);

-- As before, and what the operations and documents of a product say.
DROP TABLE product_search;
CREATE VIRTUAL TABLE product_search USING fts5 (
    name,
    description,
    labels,
    versions,
    operations,
    documents,
    content = '',
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '1 2 3'
);

-- Products, operations, documents and headings one by one: the answer as JSON, and its rank among equally good ones.
-- Products come first, and then everything in the order of the catalogue.
CREATE TABLE search_entries (
    id   INTEGER PRIMARY KEY,
    rank INTEGER NOT NULL,
    hit  TEXT NOT NULL
);
CREATE VIRTUAL TABLE entry_search USING fts5 (
    title,
    names,
    text,
    product,
    content = '',
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '1 2 3'
);

-- Scheme, host and port of every server that a specification names.
CREATE TABLE spec_origins (
    product_version_id TEXT NOT NULL REFERENCES specs (product_version_id) ON DELETE CASCADE,
    origin             TEXT NOT NULL,
    PRIMARY KEY (product_version_id, origin)
) WITHOUT ROWID;
CREATE INDEX spec_origins_by_name ON spec_origins (origin);
