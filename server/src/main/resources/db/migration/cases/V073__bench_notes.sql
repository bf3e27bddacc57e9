-- What the bench writes down for itself about a case: added to, never changed, and read by nobody else.
create table bench_note (
  bucket  smallint    not null,
  id      uuid        not null,
  number  bigint      not null,
  hash    bytea       not null,
  case_id text        collate "C" not null,
  account text        not null,
  name    text        not null,
  body    text        not null,
  at      timestamptz not null,
  constraint bench_note_key primary key (bucket, id, number)
);
