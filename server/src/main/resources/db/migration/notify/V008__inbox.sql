-- Messages to a party of a market, or to all staff of a role (market and party empty then). Kept by a
-- reader of the journal, at most one per event and addressee; words are made when they are read.
create table inbox (
  role     text        not null,
  market   text        not null,
  party    text        not null,
  stream   text        collate "C" not null,
  version  bigint      not null,
  number   bigint      not null,
  at       timestamptz not null,
  notice   text        not null,
  order_id uuid        not null,
  case_id  text,
  details  json        not null,
  constraint inbox_key primary key (role, market, party, stream, version)
);
create index inbox_newest on inbox (role, market, party, number);

-- Messages are numbered in the order in which they came, so that one that comes later never looks
-- older than what was read.
create table inbox_counter (
  name text   not null primary key,
  last bigint not null
);
insert into inbox_counter (name, last) values ('inbox', 0);

-- How far each account has read.
create table inbox_read (
  account text   not null primary key,
  up_to   bigint not null
);
