-- A merchant's default return address gets a stream of its own: who said when where returns go (C1,
-- C2). The id is the one its market and shop name always give; a row that was put in by hand has no
-- history and stands at version 0 until the merchant speaks for itself.
alter table return_address add column id uuid;
alter table return_address add column recipient text not null default '';
alter table return_address add column phone text not null default '';
alter table return_address add column version bigint not null default 0;
alter table return_address add column hash bytea not null default decode(repeat('00', 32), 'hex');

update return_address a
set id = encode(
      set_byte(
        set_byte(n.hash, 6, (get_byte(n.hash, 6) & 15) | 128),
        8, (get_byte(n.hash, 8) & 63) | 128),
      'hex')::uuid
from (
  select market, merchant,
         substr(sha256(convert_to(concat_ws(E'\n', 'return-address', market, merchant), 'UTF8')),
                1, 16) as hash
  from return_address) n
where n.market = a.market and n.merchant = a.merchant;

alter table return_address alter column id set not null;
alter table return_address add constraint return_address_id unique (id);
