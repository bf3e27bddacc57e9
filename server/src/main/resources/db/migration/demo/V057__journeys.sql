-- Parcels that the demo's made-up carrier moves.
create table demo_journey (
  bucket   smallint not null,
  order_id uuid     not null,
  number   integer  not null check (number > 0),
  version  bigint   not null,
  body     json     not null,
  constraint demo_journey_key primary key (bucket, order_id, number)
) with (fillfactor = 80);
