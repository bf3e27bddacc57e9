-- Rulings as the public may read them (F9). A small reference table, kept by a reader of the
-- journal: its numbers are its own, so that nothing public leads back to an order or a party.
create table docket (
  no           bigint      not null,
  stream       text        not null,
  version      bigint      not null,
  published_on date        not null,
  body         json        not null,
  constraint docket_key primary key (no),
  constraint docket_once unique (stream, version)
);
