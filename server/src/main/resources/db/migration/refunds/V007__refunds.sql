-- One row per refund; what happened to it is in the journal.
create table refund (
  bucket     smallint    not null,
  order_id   uuid        not null,
  number     int         not null check (number > 0),
  version    bigint      not null,
  hash       bytea       not null,
  state      text        not null,
  doubt      boolean     not null,
  started_at timestamptz not null,
  terms      json        not null,
  standing   json        not null,
  constraint refund_key primary key (bucket, order_id, number)
) with (fillfactor = 80);

-- Operators look over all buckets, newest first.
create index refund_by_time on refund (started_at desc, order_id desc, number desc);

-- The platform's own wallet: a world outside that happens to live next door, with transactions of
-- its own. One row per reference it has ever heard, so that hearing it again pays nothing.
create table wallet_refund (
  bucket    smallint    not null,
  reference text        not null,
  market    text        not null,
  buyer     text        not null,
  currency  text        not null,
  amount    bigint      not null check (amount > 0),
  state     text        not null check (state in ('PAID', 'PENDING', 'REFUSED', 'BOUNCED')),
  code      text        not null,
  at        timestamptz not null,
  constraint wallet_refund_key primary key (bucket, reference)
);
