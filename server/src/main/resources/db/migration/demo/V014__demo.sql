-- The one row of a demo marketplace; a database of real use has none.
create table demo_market (
  id           smallint    not null check (id = 1),
  began        timestamptz not null,
  -- How far the invented history has been told.
  reached      timestamptz not null,
  loaded       boolean     not null,
  -- How far the clock has been moved ahead of the machine's, in milliseconds.
  clock_offset bigint      not null check (clock_offset >= 0),
  api_key      text        not null,
  constraint demo_market_key primary key (id)
);

-- A click that arrives twice moves the clock once.
create table demo_clock_move (
  account text not null,
  key     text not null,
  constraint demo_clock_move_key primary key (account, key)
);
