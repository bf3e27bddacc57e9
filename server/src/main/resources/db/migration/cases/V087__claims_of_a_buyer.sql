-- B11: what one buyer has claimed lately, over all orders, in a bucket of the buyer's own. Applications are decided
-- on it and write it under its version. The buyer's id is kept as the hash that names it.
create table buyer_claims (
  bucket  smallint not null,
  buyer   uuid     not null,
  version bigint   not null,
  cases   json     not null,
  constraint buyer_claims_key primary key (bucket, buyer)
) with (fillfactor = 80);

-- What was applied for before. Which reasons count is the policy's to say when it is counted.
insert into buyer_claims (bucket, buyer, version, cases)
select n.bucket, n.buyer, 1, json_build_object('byCase', n.cases)
from (
  select market, buyer, json_object_agg(
      replace(order_id::text, '-', '') || '-' || number,
      json_build_object('reason', reason, 'at',
        to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))) as cases
  from cases where type = 'REFUND_ONLY' group by market, buyer) as c
cross join lateral (
  select sha256(convert_to('buyer' || chr(10) || c.market || chr(10) || c.buyer, 'UTF8')) as h)
  as hashed
cross join lateral (
  select
    -- LockKey.named: version 8 and the variant of RFC 9562; the lowest ten bits are the bucket.
    encode(substring(
      set_byte(set_byte(h, 6, (get_byte(h, 6) & 15) | 128), 8, (get_byte(h, 8) & 63) | 128)
      from 1 for 16), 'hex')::uuid as buyer,
    ((get_byte(h, 14) & 3) * 256 + get_byte(h, 15))::smallint as bucket,
    c.cases) as n;
