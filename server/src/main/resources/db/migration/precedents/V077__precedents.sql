-- Cases that a person decided, as precedents: one row per case, with what holds now. A reference
-- table, kept by one reader of the journal; change counts its writes, so that every server's index
-- can read what is new to it.
create table precedent (
  stream   text        collate "C" not null,
  version  bigint      not null,
  change   bigint      not null,
  standing boolean     not null,
  ruled_at timestamptz not null,
  body     json        not null,
  constraint precedent_key primary key (stream),
  constraint precedent_change unique (change)
);
