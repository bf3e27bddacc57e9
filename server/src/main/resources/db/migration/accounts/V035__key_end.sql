-- A key may end by itself, and may have a second secret for a while: the one before it was replaced.
alter table api_key
  add column expires_at     timestamptz,
  add column previous_hash  bytea check (length(previous_hash) = 32),
  add column previous_until timestamptz,
  add constraint api_key_previous_ends check ((previous_hash is null) = (previous_until is null));
