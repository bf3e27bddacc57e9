-- Open pages of a matter hear that it has changed: in which batch, counted up as changes become visible. Who may
-- hear it stands in the matter itself.
create table matter_news (
  bucket   smallint not null,
  order_id uuid     not null,
  number   integer  not null,
  batch    bigint   not null,
  constraint matter_news_key primary key (bucket, order_id, number)
) with (fillfactor = 80);
create index matter_news_live on matter_news (batch);

create table matter_news_batch (
  name  text   not null primary key,
  batch bigint not null
);
insert into matter_news_batch (name, batch) values ('matters', 0);
