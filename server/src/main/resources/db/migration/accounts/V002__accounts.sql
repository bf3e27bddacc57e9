-- People who log in. The id is derived from the login, so that a login is taken once in a whole
-- distributed database without an index across buckets.
create table account (
  bucket        smallint    not null,
  id            uuid        not null,
  login         text        not null,
  name          text        not null,
  password_hash text        not null,
  role          text        not null check (role in ('BUYER', 'MERCHANT', 'ARBITRATOR', 'OPERATOR')),
  market        text        not null,
  party         text        not null,
  locale        text        not null,
  zone          text        not null,
  created_at    timestamptz not null,
  disabled_at   timestamptz,
  version       bigint      not null,
  hash          bytea       not null,
  constraint account_key primary key (bucket, id),
  constraint account_party_fits_role
    check ((role in ('BUYER', 'MERCHANT')) = (market <> '' and party <> ''))
);
create index account_by_login on account (login);

-- Programs. Of the secret only its SHA-256 is kept; the id is in the clear part of the key.
create table api_key (
  bucket      smallint    not null,
  id          uuid        not null,
  name        text        not null,
  secret_hash bytea       not null check (length(secret_hash) = 32),
  role        text        not null check (role in ('BUYER', 'MERCHANT', 'INTEGRATION')),
  market      text        not null,
  party       text        not null,
  created_at  timestamptz not null,
  revoked_at  timestamptz,
  version     bigint      not null,
  hash        bytea       not null,
  constraint api_key_key primary key (bucket, id)
);

-- Sessions of people, in the form that Spring Session reads and writes.
create table spring_session (
  primary_id            char(36) not null,
  session_id            char(36) not null,
  creation_time         bigint   not null,
  last_access_time      bigint   not null,
  max_inactive_interval int      not null,
  expiry_time           bigint   not null,
  principal_name        varchar(100),
  constraint spring_session_key primary key (primary_id)
) with (fillfactor = 80);
create unique index spring_session_by_id on spring_session (session_id);
create index spring_session_by_expiry on spring_session (expiry_time);

create table spring_session_attributes (
  session_primary_id char(36)     not null,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea        not null,
  constraint spring_session_attributes_key primary key (session_primary_id, attribute_name),
  constraint spring_session_attributes_of foreign key (session_primary_id)
    references spring_session (primary_id) on delete cascade
);
