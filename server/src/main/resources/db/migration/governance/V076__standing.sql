-- M1, M2: one row per merchant that ever lost anything; the body is what its events come to.
create table merchant_standing (
  bucket     smallint not null,
  id         uuid     not null,
  version    bigint   not null,
  hash       bytea    not null,
  market     text     not null,
  merchant   text     not null,
  missing    integer  not null,
  restricted boolean  not null,
  contested  boolean  not null,
  body       json     not null,
  constraint merchant_standing_key primary key (bucket, id)
) with (fillfactor = 80);

-- Operators look for what waits for them and for what is in force.
create index merchant_standing_contested on merchant_standing (bucket, id) where contested;
create index merchant_standing_restricted on merchant_standing (bucket, id) where restricted;
