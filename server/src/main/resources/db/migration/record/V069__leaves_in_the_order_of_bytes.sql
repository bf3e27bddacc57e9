-- An order's streams are found by a range of names, which only means what it says in the order of
-- bytes. Values stay as they are; the key's index is built anew.
alter table record_leaf alter column stream type text collate "C";
