-- Where the conversation about an order stands: one row of constant size, under the order's lock, read
-- on every command of its cases (C3). Hot, so that it stays HOT: nothing but the key is indexed.
create table chat (
  bucket        smallint not null,
  order_id      uuid     not null,
  version       bigint   not null,
  hash          bytea    not null,
  buyer_at      timestamptz,
  buyer_last    bigint   not null,
  merchant_at   timestamptz,
  merchant_last bigint   not null,
  buyer_read    bigint   not null,
  merchant_read bigint   not null,
  urged_at      timestamptz,
  urges         int      not null,
  constraint chat_key primary key (bucket, order_id)
) with (fillfactor = 80);

-- What was said; rows are added and never changed (S5). The body keeps the very words beside what the
-- two sides read.
create table chat_message (
  bucket   smallint    not null,
  order_id uuid        not null,
  number   bigint      not null,
  at       timestamptz not null,
  by_role  text        not null,
  by_name  text        not null,
  agent    text,
  body     json        not null,
  constraint chat_message_key primary key (bucket, order_id, number)
);

-- Conversations over all buckets, for the two sides' lists and live updates; kept by a reader.
create table chat_summary (
  bucket          smallint    not null,
  order_id        uuid        not null,
  shop_order_id   text        not null,
  market          text        not null,
  buyer           text        not null,
  buyer_name      text        not null,
  merchant        text        not null,
  merchant_name   text        not null,
  title           text        not null,
  last_at         timestamptz not null,
  last_role       text        not null,
  last            json        not null,
  unread_buyer    bigint      not null,
  unread_merchant bigint      not null,
  batch           bigint      not null,
  constraint chat_summary_key primary key (bucket, order_id)
) with (fillfactor = 80);
create index chat_summary_buyer on chat_summary (market, buyer, last_at, order_id);
create index chat_summary_merchant on chat_summary (market, merchant, last_at, order_id);
create index chat_summary_live on chat_summary (batch);

create table chat_summary_batch (
  name  text   not null primary key,
  batch bigint not null
);
insert into chat_summary_batch (name, batch) values ('chats', 0);
