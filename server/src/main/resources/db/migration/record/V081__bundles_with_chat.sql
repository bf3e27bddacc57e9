-- Whether a bundle holds a conversation: not all of a merchant's staff may read those. Of bundles
-- from before nobody knows, so they count as such.
alter table record_bundle add column chat boolean not null default true;
alter table record_bundle alter column chat drop default;
