-- Where each event stands in the one tree over the whole journal (V2).
create table record_leaf (
  bucket  smallint not null,
  stream  text     not null,
  version bigint   not null,
  leaf    bigint   not null,
  hash    bytea    not null,
  constraint record_leaf_key primary key (bucket, stream, version)
);
-- In the order of the tree, over a whole lane, so this index cannot begin with the bucket.
create index record_leaf_by_number on record_leaf (leaf);

-- How far the tree has grown: one row.
create table record_tree (
  id   smallint not null primary key,
  size bigint   not null
);

-- 256 hashes of subtrees each, as C2SP's tlog-tiles has them.
create table record_tile (
  level  smallint not null,
  number bigint   not null,
  hashes bytea    not null,
  constraint record_tile_key primary key (level, number)
);
-- Hashes do not compress.
alter table record_tile alter column hashes set storage external;

-- What was signed: a tree of that size, in C2SP's checkpoint form.
create table record_checkpoint (
  size bigint      not null primary key,
  root bytea       not null,
  at   timestamptz not null,
  note text        not null
);

-- Public keys with the time in which they sign; private ones are never here.
create table record_key (
  id         text        not null primary key,
  name       text        not null,
  public_key bytea       not null,
  since      timestamptz not null,
  until      timestamptz
);
