-- Connections to carriers and aggregators. Few rows, the same everywhere. Of the two secrets the second is the one
-- before the last rotation, good until its time; both stand here in the clear, because each push is checked with them.
create table carrier_link (
  id              uuid        not null primary key,
  version         bigint      not null,
  hash            bytea       not null,
  name            text        not null,
  provider        text        not null,
  state           text        not null check (state in ('ACTIVE', 'REMOVED')),
  secret          text        not null,
  previous_secret text,
  previous_until  timestamptz,
  created_at      timestamptz not null,
  constraint carrier_link_previous_ends check ((previous_secret is null) = (previous_until is null))
);

-- How a connection has been heard from; written with every push, so beside its row and not in it.
create table carrier_health (
  link          uuid        not null primary key,
  accepted      bigint      not null,
  accepted_at   timestamptz,
  refused       bigint      not null,
  refused_at    timestamptz,
  refusal       text        not null
) with (fillfactor = 70);

-- One row per push as it came; the same one again only counts. What waits for its parcel is taken up when somebody
-- tells of that parcel.
create table carrier_push (
  link     uuid        not null,
  digest   bytea       not null,
  tracking text        not null,
  carrier  text        not null,
  body     text        not null,
  state    text        not null check (state in ('WAITING', 'APPLIED', 'PARTLY', 'AMBIGUOUS')),
  first_at timestamptz not null,
  last_at  timestamptz not null,
  times    integer     not null,
  items    integer     not null,
  fresh    integer     not null,
  unknown  integer     not null,
  error    text        not null,
  constraint carrier_push_key primary key (link, digest)
) with (fillfactor = 70);
create index carrier_push_by_time on carrier_push (last_at desc);
create index carrier_push_waiting on carrier_push (tracking) where state = 'WAITING';

-- Codes that no table knows, and how often they came.
create table carrier_code (
  provider text        not null,
  code     text        not null,
  name     text        not null,
  count    bigint      not null,
  first_at timestamptz not null,
  last_at  timestamptz not null,
  tracking text        not null,
  constraint carrier_code_key primary key (provider, code)
);

-- Which order a number belongs to, as shop, buyer or merchant have told it. Kept by a reader.
create table parcel_route (
  tracking  text        not null,
  order_id  uuid        not null,
  direction text        not null,
  carrier   text        not null,
  market    text        not null,
  buyer     text        not null,
  merchant  text        not null,
  at        timestamptz not null,
  constraint parcel_route_key primary key (tracking, order_id, direction)
);
