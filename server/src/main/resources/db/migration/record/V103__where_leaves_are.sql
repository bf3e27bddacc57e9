-- Where leaves are found by the id of what they are about (V2): for each 65,536 of them, which are a
-- full tile of level 1, at once. An index took each id by itself, which was half of what a leaf cost.
lock table record_run in access exclusive mode;

-- How many leaves are listed: all under full tiles of level 1.
create table record_directory (
  -- The first two digits of the ids.
  part    text   not null,
  -- Of the tile of level 1.
  number  bigint not null,
  -- Six more digits of an id, and then in which of its 256 tiles of level 0 it is.
  entries int[]  not null,
  constraint record_directory_key primary key (part, number)
);

insert into record_directory (part, number, entries)
select part, number, array_agg(entry order by entry)
from (select distinct left(e.stream, 2) as part, r.first / 65536 as number,
             (('x' || left(e.stream, 8))::bit(32)::int << 8)
               | (r.first / 256 % 256)::int as entry
      from record_run r cross join unnest(r.streams) as e(stream)
      where r.first < (select size / 65536 * 65536 from record_tree)) each
group by part, number;

-- With the column go its index and the constraint, which also spoke of it.
alter table record_run drop column keys;
alter table record_run add constraint record_run_fits check (
  cardinality(versions) > 0 and cardinality(streams) = cardinality(versions)
  and octet_length(hashes) = 32 * cardinality(versions));

analyze record_directory;

do $$ begin
  if (select count(*) from (
        select distinct r.first / 256, left(e.stream, 8)
        from record_run r cross join unnest(r.streams) as e(stream)
        where r.first < (select size / 65536 * 65536 from record_tree)) each)
      <> (select coalesce(sum(cardinality(entries)), 0) from record_directory) then
    raise exception 'Not every leaf of the record is found by what it is about';
  end if;
end $$;
