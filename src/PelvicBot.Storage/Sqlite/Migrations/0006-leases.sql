-- What one process at a time does on behalf of all that share the database. owner: a process's own random name; until: machine time.
CREATE TABLE lease (
  name TEXT PRIMARY KEY,
  owner TEXT NOT NULL,
  until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
