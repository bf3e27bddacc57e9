-- D6: one row per return parcel whose freight is claimed, in the bucket of the parcel itself, so that orders of
-- different buckets that were sent back in one box meet on one key.
create table freight_parcel (
  bucket smallint not null,
  parcel uuid     not null,
  matter text     not null,
  constraint freight_parcel_key primary key (bucket, parcel)
);

-- Claims that are there already; where a box was claimed twice, the first holds it.
insert into freight_parcel (bucket, parcel, matter)
select distinct on (n.parcel) n.bucket, n.parcel, n.matter
from matter m
join cases c on c.bucket = m.bucket and c.order_id = m.order_id
  and replace(c.order_id::text, '-', '') || '-' || c.number = m.body #>> '{plea,about}'
cross join lateral (
  select sha256(convert_to(
    'freight-parcel' || chr(10) || m.market || chr(10) || m.merchant || chr(10)
      || upper(btrim(c.body #>> '{returned,tracking}')), 'UTF8')) as h) as hashed
cross join lateral (
  select
    -- LockKey.named: version 8 and the variant of RFC 9562; the lowest ten bits are the bucket.
    encode(substring(
      set_byte(set_byte(h, 6, (get_byte(h, 6) & 15) | 128), 8, (get_byte(h, 8) & 63) | 128)
      from 1 for 16), 'hex')::uuid as parcel,
    ((get_byte(h, 14) & 3) * 256 + get_byte(h, 15))::smallint as bucket,
    replace(m.order_id::text, '-', '') || '-m' || m.number as matter) as n
where m.kind = 'FREIGHT' and c.body #>> '{returned,tracking}' is not null
  and (m.state <> 'WITHDRAWN' or json_array_length(coalesce(m.body -> 'grants', '[]'::json)) > 0)
order by n.parcel, m.raised_at;
