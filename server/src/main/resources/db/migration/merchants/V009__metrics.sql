-- What of a case has been counted, once each: the reason why a replay of the journal counts nothing twice.
create table merchant_fact (
  bucket   smallint    not null,
  case_id  text        collate "C" not null,
  metric   text        not null,
  at       timestamptz not null,
  constraint merchant_fact_key primary key (bucket, case_id, metric)
);

-- Sums per merchant and day (UTC), over all buckets. total is what the metric measures, where it
-- measures: seconds.
create table merchant_day (
  market   text   not null,
  merchant text   not null,
  day      date   not null,
  metric   text   not null,
  count    bigint not null,
  total    bigint not null,
  constraint merchant_day_key primary key (market, merchant, day, metric)
) with (fillfactor = 70);
create index merchant_day_market on merchant_day (market, day);
