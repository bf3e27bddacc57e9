-- What is closed is due never, so behind everything open: lists by deadline go through one index whether they want what is
-- open, what is closed, or both. Through the parts that held open cases only, the others read and sorted the whole table.
drop index case_summary_todo;
drop index case_summary_due;
create index case_summary_todo on case_summary (market, merchant, due_at, case_id);
create index case_summary_due on case_summary (due_at, case_id);

-- What waits for a second signature is the bench's work too, and the bench looks at one state at a time: where few cases
-- are in it, an index of all that is heard would be gone through to its end.
drop index case_summary_bench;
drop index case_summary_bench_value;
create index case_summary_bench on case_summary (due_at, case_id)
  where open and state in ('HEARING_EVIDENCE', 'HEARING_MORE', 'HEARING_RULING', 'HEARING_APPROVAL');
create index case_summary_bench_value on case_summary (asked, case_id)
  where open and state in ('HEARING_EVIDENCE', 'HEARING_MORE', 'HEARING_RULING', 'HEARING_APPROVAL');
create index case_summary_bench_state on case_summary (state, due_at, case_id)
  where open and state in ('HEARING_EVIDENCE', 'HEARING_MORE', 'HEARING_RULING', 'HEARING_APPROVAL');
create index case_summary_bench_state_value on case_summary (state, asked, case_id)
  where open and state in ('HEARING_EVIDENCE', 'HEARING_MORE', 'HEARING_RULING', 'HEARING_APPROVAL');
