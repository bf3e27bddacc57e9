-- Where each event stands in the one tree over the whole journal (V2), in runs of leaves as they
-- were added, none beyond its tile: a row for each leaf, with two indexes, cost commands a quarter
-- of their speed.
create table record_run (
  first    bigint   not null primary key,
  -- What the streams are about: the ids that their names begin with.
  keys     uuid[]   not null,
  streams  text[]   not null,
  versions bigint[] not null,
  -- Of the events, one after the other.
  hashes   bytea    not null
);
-- Hashes do not compress.
alter table record_run alter column hashes set storage external;
-- Who asks also goes through what is pending, so that stays short.
create index record_run_by_key on record_run using gin (keys) with (gin_pending_list_limit = 1024);

insert into record_run (first, keys, streams, versions, hashes)
select min(leaf), array_agg(distinct left(stream, 32)::uuid), array_agg(stream order by leaf),
       array_agg(version order by leaf), string_agg(hash, ''::bytea order by leaf)
from record_leaf
group by leaf / 256;

drop table record_leaf;
