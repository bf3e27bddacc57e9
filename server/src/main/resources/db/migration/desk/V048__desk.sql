-- One row per buyer who has been at the service desk (S1–S3). The bucket is the one of the buyer's own
-- id: a conversation with the desk may begin before there is an order to speak of.
create table desk (
  bucket  smallint not null,
  id      uuid     not null,
  version bigint   not null,
  hash    bytea    not null,
  body    json     not null,
  constraint desk_key primary key (bucket, id)
) with (fillfactor = 80);

-- The agents' queue over all buckets; kept by a reader.
create table desk_summary (
  bucket        smallint    not null,
  id            uuid        not null,
  market        text        not null,
  buyer         text        not null,
  buyer_name    text        not null,
  state         text        not null,
  agent         text,
  agent_name    text,
  waiting_since timestamptz,
  due_at        timestamptz,
  raised        boolean     not null,
  last_at       timestamptz,
  last_text     text        not null,
  batch         bigint      not null,
  constraint desk_summary_key primary key (bucket, id)
) with (fillfactor = 80);
create index desk_summary_waiting on desk_summary (waiting_since) where state = 'WAITING';
create index desk_summary_agent on desk_summary (agent, last_at) where state = 'WITH_AGENT';
create index desk_summary_last on desk_summary (last_at);
create index desk_summary_live on desk_summary (batch);

create table desk_summary_batch (
  name  text   not null primary key,
  batch bigint not null
);
insert into desk_summary_batch (name, batch) values ('desks', 0);
