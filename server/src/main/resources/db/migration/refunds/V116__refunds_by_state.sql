-- Nearly every refund is settled; those that are not are what somebody looks for, and few.
create index refund_unsettled on refund (state, started_at desc, order_id desc, number desc)
  where state <> 'SETTLED';
