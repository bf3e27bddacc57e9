-- What was handed to a colleague by name stands in that colleague's own list, with who handed it on and why.
alter table desk_summary add column handed_by text;
alter table desk_summary add column handed_note text;

-- Held, or handed over and not taken yet.
drop index desk_summary_agent;
create index desk_summary_agent on desk_summary (agent, last_at) where agent is not null;
