-- Every item of content that was ever served, by the hash of its canonical form (UTF-8 JSON). Rows are only ever added: they hold nothing
-- about anybody. version: the one it had when it was first kept; first_seen: machine time.
CREATE TABLE content_item (
  hash TEXT NOT NULL UNIQUE,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  canonical BLOB NOT NULL,
  first_seen INTEGER NOT NULL
) STRICT;
