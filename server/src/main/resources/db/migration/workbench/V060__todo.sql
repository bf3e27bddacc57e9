-- Whose turn it is decides what a merchant works through, by deadline and by value; the newest are read from what there is.
create index case_summary_turn_due
  on case_summary (market, merchant, turn, due_at, case_id) where open;
create index case_summary_turn_value
  on case_summary (market, merchant, turn, asked, case_id) where open;
