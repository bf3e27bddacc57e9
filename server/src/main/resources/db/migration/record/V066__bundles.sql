-- Which bundles were made, by their SHA-256, and for which side.
create table record_bundle (
  id         text        not null,
  side       text        not null,
  name       text        not null,
  cases      json        not null,
  language   text        not null,
  bytes      bigint      not null,
  checkpoint bigint      not null,
  at         timestamptz not null,
  constraint record_bundle_key primary key (id, side)
);
