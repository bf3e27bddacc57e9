-- Who showed what on which order (V3). The files lie outside, under their hash; rows are added and
-- never changed.
create table evidence (
  bucket     smallint    not null,
  order_id   uuid        not null,
  id         text        not null,
  sha256     bytea       not null check (length(sha256) = 32),
  media_type text        not null,
  bytes      bigint      not null check (bytes > 0),
  width      int,
  height     int,
  caption    text        not null,
  by_role    text        not null,
  by_id      text        not null,
  by_name    text        not null,
  came_from  text        not null,
  at         timestamptz not null,
  constraint evidence_key primary key (bucket, order_id, id)
);
