-- Finding published rulings by what is in them, and which of them took the place of which (F9, F12).
-- Words are letters and digits in small letters between spaces; ideographs are apart from the rest.
-- The pieces are the words, of ideographs all neighbouring pairs and the last one, with the rules cited and
-- what the list can be narrowed by: 'M market', 'T type', 'N reason', 'O outcome', 'R rule'. cases.DocketWords
-- makes both for those that come.
alter table docket
  add market  text,
  add type    text,
  add reason  text,
  add outcome text,
  add codes   text[],
  add words   text,
  add pieces  tsvector,
  add against bigint;

update docket d
set market = d.body ->> 'market',
    type = d.body ->> 'type',
    reason = d.body ->> 'reason',
    outcome = case when v.outcomes = 1 then v.outcome else 'MIXED' end,
    codes = c.codes,
    words = w.words
from docket b
cross join lateral (
  select count(distinct l ->> 'outcome') as outcomes, min(l ->> 'outcome') as outcome
  from json_array_elements(b.body -> 'lines') l) v
cross join lateral (
  select array(select json_array_elements_text(b.body -> 'rules'))
         || case when (b.body ->> 'automatic')::boolean then array[b.body ->> 'reasonCode']
            else '{}' end as codes) c
cross join lateral (
  select coalesce(string_agg(r.value, ' ' order by r.key), '') as reasons
  from json_each_text(b.body -> 'reasons') r) said
cross join lateral (
  select regexp_replace(
    regexp_replace(
      regexp_replace(
        lower(' ' || said.reasons || ' ' || array_to_string(c.codes, ' ') || ' '),
        '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u2e7f\u3000-\u3004\u3008-\u3020\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]',
        ' ', 'g'),
      '([\u2e80-\U0010ffff]+)', ' \1 ', 'g'),
    ' +', ' ', 'g') as words) w
where b.no = d.no;

update docket d
set pieces = array_to_tsvector(
  array['M ' || d.market, 'T ' || d.type, 'N ' || d.reason, 'O ' || d.outcome]
  || array(select 'R ' || code from unnest(d.codes) code)
  || array(
    select distinct p.piece
    from string_to_table(d.words, ' ') word
    cross join lateral (
      select left(word, 60) as piece where ascii(word) < 11904
      union all
      select substr(word, n, 2) from generate_series(1, length(word)) n where ascii(word) >= 11904) p
    where word <> ''));

-- What an appeal put in the place of a ruling says which.
update docket d
set against = o.no
from journal j
join docket o on o.stream = j.stream and o.version = (j.payload ->> 'ruling')::bigint
where j.stream = d.stream and j.version = d.version and j.type = 'AppealDecided';

alter table docket
  alter market set not null,
  alter type set not null,
  alter reason set not null,
  alter outcome set not null,
  alter codes set not null,
  alter words set not null,
  alter pieces set not null;

create index docket_pieces on docket using gin (pieces);
create index docket_against on docket (against) where against is not null;
