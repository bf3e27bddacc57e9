-- What the consoles list, over all buckets. Kept by readers of the journal and never written by a
-- command; emptied, they fill again from the tables they copy. 'infinity' stands for no deadline, so that
-- keyset paging needs no case for nulls.
create table case_summary (
  bucket        smallint    not null,
  case_id       text        collate "C" not null,
  order_id      uuid        not null,
  shop_order_id text        not null,
  version       bigint      not null,
  market        text        not null,
  buyer         text        not null,
  buyer_name    text        not null,
  merchant      text        not null,
  merchant_name text        not null,
  type          text        not null,
  reason        text        not null,
  title         text        not null,
  state         text        not null,
  turn          text        not null,
  open          boolean     not null,
  due_at        timestamptz not null,
  asked         bigint      not null,
  currency      text        not null,
  owner         text,
  owner_name    text,
  opened_at     timestamptz not null,
  updated_at    timestamptz not null,
  batch         bigint      not null,
  constraint case_summary_key primary key (bucket, case_id)
) with (fillfactor = 80);

-- A merchant's to-do, by deadline; everything of a merchant, newest first.
create index case_summary_todo on case_summary (market, merchant, due_at, case_id) where open;
create index case_summary_merchant on case_summary (market, merchant, opened_at, case_id);
create index case_summary_buyer on case_summary (market, buyer, opened_at, case_id);
-- What the platform holds: by deadline and by value.
create index case_summary_bench on case_summary (due_at, case_id)
  where open and state in ('HEARING_EVIDENCE', 'HEARING_MORE', 'HEARING_RULING');
create index case_summary_bench_value on case_summary (asked, case_id)
  where open and state in ('HEARING_EVIDENCE', 'HEARING_MORE', 'HEARING_RULING');
-- Everything, for platform staff.
create index case_summary_due on case_summary (due_at, case_id) where open;
create index case_summary_value on case_summary (asked, case_id) where open;
create index case_summary_newest on case_summary (opened_at, case_id);
create index case_summary_name on case_summary (case_id);
create index case_summary_order on case_summary (lower(shop_order_id) text_pattern_ops);
-- What changed last, for live updates.
create index case_summary_live on case_summary (batch);

-- The reader's batches, numbered: what a live update has shown already.
create table case_summary_batch (
  name  text   not null primary key,
  batch bigint not null
);
insert into case_summary_batch (name, batch) values ('cases', 0);

create table order_summary (
  bucket        smallint    not null,
  order_id      uuid        not null,
  shop_order_id text        not null,
  version       bigint      not null,
  market        text        not null,
  buyer         text        not null,
  buyer_name    text        not null,
  merchant      text        not null,
  merchant_name text        not null,
  status        text        not null,
  placed_at     timestamptz not null,
  currency      text        not null,
  captured      bigint      not null,
  refunded      bigint      not null,
  titles        text        not null,
  lines         json        not null,
  open_cases    text[]      not null,
  group_state   text,
  group_expires timestamptz,
  picture       text,
  constraint order_summary_key primary key (bucket, order_id)
) with (fillfactor = 80);

create index order_summary_buyer on order_summary (market, buyer, placed_at, order_id);
create index order_summary_merchant on order_summary (market, merchant, placed_at, order_id);
create index order_summary_newest on order_summary (placed_at, order_id);
create index order_summary_name on order_summary (lower(shop_order_id) text_pattern_ops);
