-- F6: each time the platform hears a case, from its opening to its end; kept by a reader.
create table bench_hearing (
  case_id       text        collate "C" not null,
  round         bigint      not null,
  market        text        not null,
  appeal        boolean     not null,
  reason        text        not null,
  skills        text[]      not null,
  shop_order_id text        not null,
  title         text        not null,
  asked         bigint      not null,
  currency      text        not null,
  opened_at     timestamptz not null,
  closed_at     timestamptz,
  target_at     timestamptz,
  owner         text,
  owner_name    text,
  lease         timestamptz,
  proposed_at   timestamptz,
  ended_at      timestamptz,
  ended         text,
  ruling        bigint,
  arbitrator    text,
  name          text,
  appealed_at   timestamptz,
  ground        text,
  decided_at    timestamptz,
  overturned    boolean,
  constraint bench_hearing_key primary key (case_id, round)
);

create index bench_hearing_open on bench_hearing (market) where ended_at is null;
create index bench_hearing_ruled on bench_hearing (ended_at) where ended = 'RULED';

-- F6: who is versed in what, and who is senior; what was said last holds, and what was said before stays.
create table bench_member (
  arbitrator text        not null,
  at         timestamptz not null,
  senior     boolean     not null,
  skills     text[]      not null,
  by_id      text        not null,
  by_name    text        not null,
  constraint bench_member_key primary key (arbitrator, at)
);

-- How many of a hundred rulings are judged again where operators want more than the policy does.
create table bench_sample (
  market  text        not null,
  at      timestamptz not null,
  percent integer     not null,
  by_id   text        not null,
  by_name text        not null,
  constraint bench_sample_key primary key (market, at)
);

-- What nobody can know who would foresee which rulings are drawn.
create table bench_seed (
  one  boolean not null default true,
  seed bytea   not null,
  constraint bench_seed_key primary key (one),
  constraint bench_seed_one check (one)
);

-- F8: rulings that a second arbitrator judges without knowing them; one row each.
create table blind_review (
  bucket   smallint    not null,
  id       uuid        not null,
  version  bigint      not null,
  hash     bytea       not null,
  market   text        not null,
  case_id  text        not null,
  state    text        not null,
  assigned text,
  drawn_at timestamptz not null,
  given_at timestamptz,
  exact    boolean,
  near     boolean,
  ruled_by text        not null,
  body     json        not null,
  constraint blind_review_key primary key (bucket, id)
) with (fillfactor = 80);

create index blind_review_assigned on blind_review (assigned) where state = 'ASSIGNED';
create index blind_review_drawn on blind_review (drawn_at);
