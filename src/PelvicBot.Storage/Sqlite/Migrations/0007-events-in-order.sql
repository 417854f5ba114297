-- Events stand in the order in which they happened, and an index of small entries finds a member's. Kept by member, as they were, each turn
-- rewrote a page or two of its own and split them; now the turns of a batch share the last one. key: rises, so it orders a member's events, too.
CREATE TABLE event_in_order (
  key INTEGER PRIMARY KEY,
  member_key INTEGER NOT NULL REFERENCES member (key) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  type TEXT NOT NULL,
  data BLOB NOT NULL
) STRICT;
INSERT INTO event_in_order (member_key, at, type, data) SELECT member_key, at, type, data FROM event ORDER BY member_key, seq;
DROP TABLE event;
ALTER TABLE event_in_order RENAME TO event;
CREATE INDEX event_member ON event (member_key);
