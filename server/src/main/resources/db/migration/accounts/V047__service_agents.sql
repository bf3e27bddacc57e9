-- People of the service desk log in too.
alter table account drop constraint account_role_check;
alter table account add constraint account_role_check
  check (role in ('BUYER', 'MERCHANT', 'SERVICE_AGENT', 'ARBITRATOR', 'OPERATOR'));
