-- F5: what else there was between a buyer and a merchant, newest first.
create index case_summary_between
  on case_summary (market, buyer, merchant, opened_at desc, case_id desc);
