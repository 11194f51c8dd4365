-- What an entry says, for the excerpt that shows why it was found. Filled when the index is made anew.
ALTER TABLE search_entries ADD COLUMN text TEXT NOT NULL DEFAULT '';
