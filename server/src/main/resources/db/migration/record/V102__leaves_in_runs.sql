-- Where each event stands in the one tree over the whole journal (V2), in runs of leaves as they
-- were added, none beyond its tile: a row for each leaf, with two indexes, cost commands a quarter
-- of their speed.
lock table record_leaf in access exclusive mode;

create table record_run (
  first    bigint   not null,
  -- What each stream is about: the id that its name begins with.
  keys     uuid[]   not null,
  streams  text[]   not null,
  versions bigint[] not null,
  -- Of the events, one after the other.
  hashes   bytea    not null,
  constraint record_run_fits check (
    cardinality(versions) > 0 and cardinality(keys) = cardinality(versions)
    and cardinality(streams) = cardinality(versions)
    and octet_length(hashes) = 32 * cardinality(versions))
);
-- Neither hashes nor names made of them compress.
alter table record_run alter column hashes set storage external;
alter table record_run alter column streams set storage external;

insert into record_run (first, keys, streams, versions, hashes)
select min(leaf), array_agg(left(stream, 32)::uuid order by leaf), array_agg(stream order by leaf),
       array_agg(version order by leaf), string_agg(hash, ''::bytea order by leaf)
from record_leaf
group by leaf / 256;

alter table record_run add constraint record_run_key primary key (first);
-- Who asks also goes through what is pending, so that stays short: 1024 kB.
create index record_run_by_key on record_run using gin (keys) with (gin_pending_list_limit = 1024);
analyze record_run;

do $$ begin
  if (select count(*) from record_leaf)
      <> (select coalesce(sum(cardinality(versions)), 0) from record_run) then
    raise exception 'Not every leaf of the record is in a run';
  end if;
end $$;

drop table record_leaf;
