-- bench_hearing tells of every ruling who made it, and on which ground it was overturned.
drop table bench_ruling;
delete from reader where name = 'bench';
