-- A digest of a book and its lines: a process that has read or written them before need not fetch them again while it is
-- the same. Books from before have none until they are next written.
alter table order_book add column stamp bigint;
