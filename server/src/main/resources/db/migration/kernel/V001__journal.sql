-- The journal (V1, V2): partitioned by month; the default partition takes what lies outside the
-- prepared months (imported history, a demo clock far ahead).
create table journal (
  bucket    smallint    not null,
  stream    text        not null,
  version   bigint      not null,
  room      text        not null,
  at        timestamptz not null,
  type      text        not null,
  actor     json        not null,
  payload   json        not null,
  prev_hash bytea       not null,
  hash      bytea       not null,
  xid       xid8        not null default pg_current_xact_id(),
  constraint journal_key primary key (bucket, stream, version, at)
) partition by range (at);
create table journal_rest partition of journal default;

-- Readers follow the order of transactions over a whole lane, so this index cannot begin with the bucket.
create index journal_by_transaction on journal (xid);

create table reader (
  name    text   not null primary key,
  xid     xid8   not null,
  stream  text   not null,
  version bigint not null
);

-- One row per stream that waits: the moment it next wakes (T1). Its index is in time order over the
-- whole lane, because the clock asks for what is due in any bucket.
create table deadline (
  bucket smallint    not null,
  stream text        not null,
  room   text        not null,
  due_at timestamptz not null,
  constraint deadline_key primary key (bucket, stream)
) with (fillfactor = 80);
create index deadline_by_time on deadline (due_at);

create table idempotency_key (
  bucket     smallint    not null,
  actor      text        not null,
  key        text        not null,
  input_hash bytea       not null,
  answer     json        not null,
  at         timestamptz not null,
  constraint idempotency_key_key primary key (bucket, actor, key)
);
