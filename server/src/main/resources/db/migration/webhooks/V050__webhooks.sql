-- To whom events are told. Few rows, the same everywhere. Of the two secrets the second is the one before the
-- last rotation, good until its time; both stand here in the clear, because each message is signed with them.
create table webhook_endpoint (
  id              uuid        not null primary key,
  version         bigint      not null,
  hash            bytea       not null,
  owner           text        not null,
  name            text        not null,
  url             text        not null,
  events          text[]      not null,
  state           text        not null check (state in ('ACTIVE', 'PAUSED', 'GONE', 'REMOVED')),
  cause           text        not null,
  secret          text        not null,
  previous_secret text,
  previous_until  timestamptz,
  created_at      timestamptz not null,
  constraint webhook_endpoint_previous_ends check ((previous_secret is null) = (previous_until is null))
);

-- How an endpoint has been answering; written with every attempt, so beside its row and not in it.
create table webhook_health (
  endpoint        uuid        not null primary key,
  failures        bigint      not null,
  failing_since   timestamptz,
  last_success_at timestamptz,
  last_attempt_at timestamptz not null
) with (fillfactor = 70);

-- Messages are numbered in the order in which they were made: their position in the log.
create table webhook_counter (
  name text   not null primary key,
  last bigint not null
);
insert into webhook_counter (name, last) values ('webhook', 0);

-- One row per endpoint and event. `tries` counts the attempts begun, `round` those before the present round of
-- retries; a row taken by a sender is left alone until `leased_until`, and `claims` tells the takers apart.
create table webhook_delivery (
  endpoint     uuid        not null,
  number       bigint      not null,
  stream       text        collate "C" not null,
  version      bigint      not null,
  message      text        not null,
  type         text        not null,
  body         text        not null,
  created_at   timestamptz not null,
  state        text        not null check (state in ('PENDING', 'DELIVERED', 'FAILED', 'DROPPED')),
  due_at       timestamptz not null,
  leased_until timestamptz,
  tries        integer     not null,
  round        integer     not null,
  claims       integer     not null,
  status       integer,
  error        text        not null,
  tried_at     timestamptz,
  constraint webhook_delivery_key primary key (endpoint, number),
  constraint webhook_delivery_event unique (endpoint, stream, version)
) with (fillfactor = 70);
create index webhook_delivery_due on webhook_delivery (endpoint, due_at, number) where state = 'PENDING';
create index webhook_delivery_old on webhook_delivery (created_at);

create table webhook_attempt (
  endpoint uuid        not null,
  number   bigint      not null,
  attempt  integer     not null,
  at       timestamptz not null,
  status   integer,
  error    text        not null,
  answer   text        not null,
  millis   bigint      not null,
  constraint webhook_attempt_key primary key (endpoint, number, attempt)
);

-- An ordered replay from a moment on: how far it has read, and how far it reads.
create table webhook_replay (
  endpoint      uuid        not null primary key,
  since         timestamptz not null,
  xid           xid8        not null,
  stream        text        not null,
  version       bigint      not null,
  until_xid     xid8        not null,
  until_stream  text        not null,
  until_version bigint      not null
);
