-- Copies of pictures for display, made when somebody first asks for them. They lie where the hash of
-- their original says; here is what their bytes must be, so that nobody can put another picture in a
-- copy's place. No content: the picture cannot be unpacked, and nobody tries again.
create table evidence_copy (
  sha256     bytea  not null check (length(sha256) = 32),
  form       text   not null,
  content    bytea  check (length(content) = 32),
  media_type text   not null,
  bytes      bigint not null,
  constraint evidence_copy_key primary key (sha256, form)
);
