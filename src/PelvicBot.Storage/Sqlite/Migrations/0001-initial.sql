-- Instants are whole ticks (100 ns) since 1970-01-01T00:00:00Z. Columns named due_at and at hold coaching time, all others machine time.
-- Documents (state, reference, document, data) are UTF-8 JSON that the store does not look into.
-- Channels' and members' ids are texts outside and small integer keys inside: every index below stays small.

-- version 0: known by id only (an event or an identity came first), document is NULL.
CREATE TABLE member (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  document BLOB
) STRICT;

CREATE TABLE identity (
  channel TEXT NOT NULL,
  user_id TEXT NOT NULL,
  member_key INTEGER NOT NULL REFERENCES member (key) ON DELETE CASCADE,
  PRIMARY KEY (channel, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_member ON identity (member_key);

-- version 0: something was logged, but no turn committed yet; member_key is NULL.
-- retry_at: when the conversation's first undelivered message may be tried again, and with it those behind it.
-- last_position outlives the messages, so that a client's place in the transcript stays valid after an erasure.
CREATE TABLE conversation (
  key INTEGER PRIMARY KEY,
  channel TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  member_key INTEGER REFERENCES member (key) ON DELETE CASCADE,
  state BLOB,
  reference BLOB,
  last_position INTEGER NOT NULL DEFAULT 0,
  retry_at INTEGER NOT NULL DEFAULT 0,
  UNIQUE (channel, conversation_id)
) STRICT;
CREATE INDEX conversation_member ON conversation (member_key);
CREATE INDEX conversation_unstarted ON conversation (key) WHERE version = 0;

-- seq counts each member's events from 1.
CREATE TABLE event (
  member_key INTEGER NOT NULL REFERENCES member (key) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  type TEXT NOT NULL,
  data BLOB NOT NULL,
  PRIMARY KEY (member_key, seq)
) STRICT, WITHOUT ROWID;

-- kind: the names of DueKindNames. claimed_until 0: not claimed.
CREATE TABLE due_item (
  member_key INTEGER NOT NULL REFERENCES member (key) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  conversation_key INTEGER NOT NULL REFERENCES conversation (key) ON DELETE CASCADE,
  due_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  payload TEXT,
  claimed_until INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (member_key, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX due_item_due_at ON due_item (due_at);
CREATE INDEX due_item_conversation ON due_item (conversation_key);

-- stage: the numbers of MessageStage (1 pending, 2 delivered, 3 given up, 4 reply, 5 log, 6 inbound unhandled, 7 inbound handled).
-- position counts the transcript of a conversation and is NULL elsewhere. body is an encrypted activity; NULL once delivered or given up.
-- AUTOINCREMENT: a number is never used twice, so that a late acknowledgement cannot mark another message.
CREATE TABLE message (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation_key INTEGER NOT NULL REFERENCES conversation (key) ON DELETE CASCADE,
  position INTEGER,
  stage INTEGER NOT NULL,
  activity_id TEXT,
  stored_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  channel_activity_id TEXT,
  body BLOB
) STRICT;
CREATE INDEX message_conversation ON message (conversation_key, position);
CREATE INDEX message_age ON message (stage, stored_at);
CREATE INDEX message_pending ON message (seq) WHERE stage = 1;
CREATE INDEX message_unhandled ON message (conversation_key, activity_id) WHERE stage = 6;

-- The messages a handled activity was answered with are those from first_message on, message_count of them: one turn's numbers are in a row.
-- id grows with time, so erasing what is old needs no index of its own.
CREATE TABLE seen_activity (
  id INTEGER PRIMARY KEY,
  conversation_key INTEGER NOT NULL REFERENCES conversation (key) ON DELETE CASCADE,
  activity_id TEXT NOT NULL,
  seen_at INTEGER NOT NULL,
  first_message INTEGER NOT NULL,
  message_count INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX seen_activity_id ON seen_activity (conversation_key, activity_id);

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A known text, encrypted: tells at once whether the transcript key is the one the messages were written with.
CREATE TABLE transcript_key_check (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  sealed BLOB NOT NULL
) STRICT;
