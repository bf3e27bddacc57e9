-- The second hash of a file (GB/T 32905), counted while it arrives; files from before get theirs by a
-- routine. V5: since when the bytes are erased; the row stays, and so does what is on record of it.
alter table evidence add column sm3 bytea;
alter table evidence add column erased_at timestamptz;
alter table evidence add constraint sm3_has_32_bytes check (length(sm3) = 32);
create index evidence_without_sm3 on evidence (bucket, order_id, id)
  where sm3 is null and erased_at is null;
-- Whether any other piece still needs the bytes before they are erased: over all buckets, by content.
create index evidence_by_content on evidence (sha256);
-- Files on their way in, by content: their bytes are not erased before their rows are there.
create table evidence_intake (
  sha256 bytea       not null primary key,
  at     timestamptz not null
);
