-- One-time codes by which a member carries on in another channel. hash: of the code, which itself is stored nowhere. expires_at is machine time.
CREATE TABLE link_code (
  member_key INTEGER PRIMARY KEY REFERENCES member (key) ON DELETE CASCADE,
  hash TEXT NOT NULL UNIQUE,
  expires_at INTEGER NOT NULL
) STRICT;
