-- One row per matter that follows an order or its cases: a freight claim, a mistaken-refund claim, a
-- price-difference request, a complaint. What lists need as columns, the rest as its own JSON.
create table matter (
  bucket    smallint    not null,
  order_id  uuid        not null,
  number    integer     not null check (number > 0),
  version   bigint      not null,
  market    text        not null,
  buyer     text        not null,
  merchant  text        not null,
  kind      text        not null,
  state     text        not null,
  turn      text        not null,
  due_at    timestamptz,
  raised_at timestamptz not null,
  body      json        not null,
  constraint matter_key primary key (bucket, order_id, number)
) with (fillfactor = 80);

-- Lists of one party, and of the platform, newest first.
create index matter_of_buyer on matter (market, buyer, raised_at desc);
create index matter_of_merchant on matter (market, merchant, raised_at desc);
create index matter_by_time on matter (raised_at desc, order_id desc, number desc);

-- The wallet's own book of what it took from buyers: one row per reference it has ever heard.
create table wallet_charge (
  bucket    smallint    not null,
  reference text        not null,
  market    text        not null,
  buyer     text        not null,
  currency  text        not null,
  amount    bigint      not null check (amount > 0),
  at        timestamptz not null,
  constraint wallet_charge_key primary key (bucket, reference)
);
