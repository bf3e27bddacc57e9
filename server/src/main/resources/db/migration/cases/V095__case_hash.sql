-- Which event a case's row is from: a process that has read or written the row before need not fetch its body again while
-- the hash is the same. Rows from before have none until they are next written.
alter table cases add column hash bytea;
