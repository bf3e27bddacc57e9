-- In whom an arbitrator has an interest (F6): such cases are heard by others.
create table bench_interest (
  arbitrator text        not null,
  market     text        collate "C" not null,
  side       text        not null,
  party      text        collate "C" not null,
  name       text        not null,
  since      timestamptz not null,
  constraint bench_interest_key primary key (arbitrator, market, side, party)
);
