-- Who ruled, and what of it was overturned (F11): one row per ruling of a person.
create table bench_ruling (
  stream        text        collate "C" not null,
  version       bigint      not null,
  arbitrator    text        not null,
  name          text        not null,
  ruled_at      timestamptz not null,
  overturned_at timestamptz,
  ground        text,
  constraint bench_ruling_key primary key (stream, version)
);
