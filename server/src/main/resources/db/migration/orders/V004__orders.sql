-- One row per order, and every order's lock: whoever writes anything of an order, its cases, money and
-- refunds holds this row. What the shop told never changes; what was captured and what carriers said
-- is few and always read together with it, so it lies beside it.
create table purchase (
  bucket           smallint    not null,
  id               uuid        not null,
  market           text        not null,
  shop_order_id    text        not null,
  status           text        not null,
  shipped_at       timestamptz,
  received_at      timestamptz,
  captured         bigint      not null,
  group_state      text,
  group_expires_at timestamptz,
  content          json        not null,
  told             bytea       not null,
  payments         json        not null,
  parcels          json        not null,
  version          bigint      not null,
  hash             bytea       not null,
  constraint purchase_key primary key (bucket, id),
  constraint captured_never_negative check (captured >= 0)
) with (fillfactor = 80);

create table shop_group (
  bucket        smallint    not null,
  id            uuid        not null,
  market        text        not null,
  shop_group_id text        not null,
  size          integer     not null,
  started_at    timestamptz not null,
  expires_at    timestamptz not null,
  state         text        not null,
  version       bigint      not null,
  hash          bytea       not null,
  constraint shop_group_key primary key (bucket, id)
) with (fillfactor = 80);

-- The orders of a group, in the group's bucket; joined_at null: told, not paid so far.
create table group_member (
  bucket    smallint not null,
  group_id  uuid     not null,
  order_id  uuid     not null,
  ordinal   integer  not null,
  joined_at timestamptz,
  late      boolean  not null,
  constraint group_member_key primary key (bucket, group_id, order_id)
) with (fillfactor = 80);
