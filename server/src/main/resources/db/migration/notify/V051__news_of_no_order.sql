-- Operators hear of things that concern no order.
alter table inbox alter column order_id drop not null;
