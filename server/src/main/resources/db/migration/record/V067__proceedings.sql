-- J4: proceedings outside the platform about an order's cases; one row per order that has any.
create table proceeding (
  bucket   smallint not null,
  order_id uuid     not null,
  version  bigint   not null,
  hash     bytea    not null,
  on_hold  boolean  not null,
  content  json     not null,
  constraint proceeding_key primary key (bucket, order_id)
);
