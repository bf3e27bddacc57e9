-- C8: what a member of a merchant's staff may do; null: the owner, or no merchant.
alter table account
  add column grants json,
  add constraint account_grants_of_merchants check (grants is null or role = 'MERCHANT');
create index account_by_party on account (market, party);
