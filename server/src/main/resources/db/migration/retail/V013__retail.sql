-- What became of each row of an imported file, so that figures are read back and a repeat changes nothing.
-- Bookkeeping of a command-line tool, keyed by the file; not case-like.
create table retail_row (
  source     text not null,
  line       integer not null,
  kind       text not null,
  order_id   uuid,
  order_line integer,
  asked      integer,
  constraint retail_row_key primary key (source, line)
);

-- Which units of which order line a cancellation row was served with, and under which case.
create table retail_return (
  source      text not null,
  line        integer not null,
  order_id    uuid not null,
  order_line  integer not null,
  units       integer not null,
  case_number integer not null,
  constraint retail_return_key primary key (source, line, order_id, order_line)
);
