-- What an authority outside says of when a checkpoint was there (RFC 3161): its answer, as it came.
create table record_time_stamp (
  size      bigint      not null primary key,
  authority text        not null,
  answer    bytea       not null,
  at        timestamptz not null
);
