-- Until when whoever has taken a hearing keeps it without doing anything (F6).
alter table case_summary add column lease timestamptz;
