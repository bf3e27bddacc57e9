-- Finding orders by part of a title. A row per order, written once, so that the lists' own rows stay cheap
-- to rewrite. The pieces are all pairs of neighbouring characters of the titles in small letters, and each
-- ideograph alone (words of one or two are the rule there), and two of whose order it is: 'B market/buyer'
-- and 'M market/merchant'. Filled by the reader of order_summary.
create table order_words (
  bucket   smallint not null,
  order_id uuid     not null,
  pieces   text[]   not null,
  constraint order_words_key primary key (bucket, order_id)
);

insert into order_words (bucket, order_id, pieces)
select s.bucket, s.order_id,
       array['B ' || s.market || '/' || s.buyer, 'M ' || s.market || '/' || s.merchant] || w.pieces
from order_summary s
cross join lateral (
  select coalesce(array_agg(distinct p.piece), '{}') as pieces
  from (
    select letter, lead(letter) over (order by n) as next
    from string_to_table(lower(s.titles), null) with ordinality as l(letter, n)) l
  cross join lateral (values (letter || next), (letter)) as p(piece)
  where length(p.piece) = 2 or ascii(p.piece) >= 11904) w;

do $$ begin
  if (select count(*) from order_words) <> (select count(*) from order_summary) then
    raise exception 'Some orders have no words';
  end if;
end $$;

create index order_words_pieces on order_words using gin (pieces);

-- From an order that was found to its cases.
create index case_summary_of_order on case_summary (order_id);
