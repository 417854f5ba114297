-- unreachable_since: coaching time since when the member's channel takes nothing for them; NULL when it does.
ALTER TABLE member ADD COLUMN unreachable_since INTEGER;

-- claims: how often the item was handed out in its present version; after too many it rests (claimed_until is the end of time).
ALTER TABLE due_item ADD COLUMN claims INTEGER NOT NULL DEFAULT 0;
