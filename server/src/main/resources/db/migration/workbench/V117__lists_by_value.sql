-- By value, too, lists of everything and of what is closed are read in order instead of sorted whole, and a merchant's open
-- cases whoever's turn it is. Whose turn it is narrows the few that are open; it needs no index of its own.
create index case_summary_value_any on case_summary (asked, case_id);
create index case_summary_merchant_value on case_summary (market, merchant, asked, case_id);
drop index case_summary_turn_value;
create index case_summary_open_value on case_summary (market, merchant, asked, case_id) where open;
