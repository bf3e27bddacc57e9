-- How an account wants to hear of things besides its inbox. An address counts once its holder has sent back the
-- code that was mailed to it. Quiet hours are minutes of the reader's day; next_digest is null when none is wanted.
create table notice_preference (
  account      uuid        not null primary key,
  version      bigint      not null,
  role         text        not null,
  market       text        not null,
  party        text        not null,
  address      text        not null,
  confirmed    boolean     not null,
  code         text        not null,
  code_tries   integer     not null,
  code_sent_at timestamptz,
  muted        text[]      not null,
  quiet_from   integer,
  quiet_until  integer,
  digest_hour  integer,
  next_digest  timestamptz,
  unsubscribe  text        not null
);
create index notice_preference_party on notice_preference (role, market, party) where confirmed;
create index notice_preference_digest on notice_preference (next_digest) where next_digest is not null;

-- One row per account and event, digest day or code, so that none is mailed twice. What a digest or a code
-- says is in its details; a message's are the inbox's.
create table mail (
  account      uuid        not null,
  stream       text        collate "C" not null,
  version      bigint      not null,
  kind         text        not null,
  notice       text        not null,
  role         text        not null,
  order_id     uuid,
  case_id      text,
  details      json        not null,
  created_at   timestamptz not null,
  state        text        not null check (state in ('PENDING', 'SENT', 'FAILED', 'DROPPED')),
  due_at       timestamptz not null,
  leased_until timestamptz,
  tries        integer     not null,
  claims       integer     not null,
  error        text        not null,
  constraint mail_key primary key (account, stream, version)
) with (fillfactor = 70);
create index mail_due on mail (due_at) where state = 'PENDING';
create index mail_old on mail (created_at);
