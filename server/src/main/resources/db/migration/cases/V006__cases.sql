-- One row per case; what lists and guards need as columns, the rest as the case's own JSON. No index
-- besides the key: lists read the workbench's projection, so that every transition stays HOT.
create table cases (
  bucket           smallint    not null,
  order_id         uuid        not null,
  number           integer     not null,
  version          bigint      not null,
  market           text        not null,
  buyer            text        not null,
  buyer_name       text        not null,
  merchant         text        not null,
  merchant_name    text        not null,
  title            text        not null,
  type             text        not null,
  reason           text        not null,
  state            text        not null,
  turn             text        not null,
  open             boolean     not null,
  due_at           timestamptz,
  asked            bigint      not null,
  currency         text        not null,
  hearing_owner    text,
  opened_at        timestamptz not null,
  first_applied_at timestamptz not null,
  updated_at       timestamptz not null,
  body             json        not null,
  constraint cases_key primary key (bucket, order_id, number)
) with (fillfactor = 60);

-- Where a merchant wants returns to go when it names no other address (C1, C2).
create table return_address (
  market   text not null,
  merchant text not null,
  address  text not null,
  constraint return_address_key primary key (market, merchant)
);
