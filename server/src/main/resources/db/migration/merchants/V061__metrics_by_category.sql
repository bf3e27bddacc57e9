-- Numbers stand beside those of the goods' own category, rates are per paid order, and each number names its cases
-- (M4). What was counted so far knows neither, so the reader counts the whole journal anew.
delete from merchant_fact;
delete from merchant_day;
delete from reader where name = 'merchants.metrics';

-- seconds: what the fact measures; 0 where it measures nothing. case_id of ORDER_PAID is the order's.
alter table merchant_fact
  add column market   text   not null,
  add column merchant text   not null,
  add column category text   not null,
  add column seconds  bigint not null;
create index merchant_fact_latest on merchant_fact (market, merchant, metric, at, case_id);
create index merchant_fact_longest on merchant_fact (market, merchant, metric, seconds, case_id);

drop index merchant_day_market;
alter table merchant_day add column category text not null;
alter table merchant_day drop constraint merchant_day_key;
alter table merchant_day
  add constraint merchant_day_key primary key (market, merchant, category, day, metric);
create index merchant_day_category on merchant_day (market, category, day, metric);
