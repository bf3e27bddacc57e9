-- V5: what was erased of an order, and what was kept and why; one row per order where anything was
-- erased or asked to be. Its bytes are cleared away up to the version in shredded.
create table erasure (
  bucket   smallint not null,
  order_id uuid     not null,
  version  bigint   not null,
  hash     bytea    not null,
  content  json     not null,
  shredded bigint   not null default 0,
  constraint erasure_key primary key (bucket, order_id)
);
create index erasure_to_shred on erasure (bucket, order_id) where shredded < version;
