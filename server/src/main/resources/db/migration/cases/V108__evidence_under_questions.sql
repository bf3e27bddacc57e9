-- F5: what the bench writes down may also be under which question a piece of evidence lies; a note in words has neither.
alter table bench_note add column evidence text collate "C", add column question text;
