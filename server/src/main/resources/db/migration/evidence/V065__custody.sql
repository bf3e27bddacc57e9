-- What happens to an order's evidence is events of a stream of its own (V3); here is its head, and
-- which pieces are on record.
create table custody (
  bucket   smallint not null,
  order_id uuid     not null,
  version  bigint   not null,
  hash     bytea    not null,
  shown    json     not null,
  constraint custody_key primary key (bucket, order_id)
);
