-- One book per order: where its money lies, and the numbers of its refunds and cases.
create table order_book (
  bucket   smallint not null,
  order_id uuid     not null,
  market   text     not null,
  merchant text     not null,
  currency text     not null,
  escrow   bigint   not null,
  payable  bigint   not null,
  refunds  integer  not null,
  cases    integer  not null,
  constraint order_book_key primary key (bucket, order_id),
  constraint escrow_never_negative check (escrow >= 0),
  constraint payable_never_negative check (payable >= 0)
) with (fillfactor = 80);

-- What may still go back, per order line; line 0 is the freight.
create table entitlement (
  bucket        smallint not null,
  order_id      uuid     not null,
  line          smallint not null,
  quantity      integer  not null,
  captured      bigint   not null,
  granted       bigint   not null,
  refunded      bigint   not null,
  units_granted integer  not null,
  open_case     integer  not null,
  withdrawals   integer  not null,
  constraint entitlement_key primary key (bucket, order_id, line),
  constraint refunded_never_negative check (refunded >= 0),
  constraint refunded_within_granted check (refunded <= granted),
  constraint granted_within_captured check (granted <= captured),
  constraint units_within_bought check (units_granted between 0 and quantity),
  constraint quantity_positive check (quantity >= 1)
) with (fillfactor = 80);

-- Every movement of money, in the bucket of the stream whose event caused it.
create table transfer (
  bucket   smallint    not null,
  stream   text        not null,
  version  bigint      not null,
  ordinal  smallint    not null,
  at       timestamptz not null,
  debit    text        not null,
  credit   text        not null,
  currency text        not null,
  amount   bigint      not null,
  kind     text        not null,
  constraint transfer_key primary key (bucket, stream, version, ordinal),
  constraint transfer_positive check (amount > 0),
  constraint transfer_between_two check (debit <> credit)
);

-- What a merchant has brought as security, told by reference.
create table merchant_deposit (
  bucket  smallint not null,
  id      uuid     not null,
  version bigint   not null,
  hash    bytea    not null,
  made    json     not null,
  constraint merchant_deposit_key primary key (bucket, id)
) with (fillfactor = 80);

-- A small reference table: sums over all buckets, kept by a reader, so that a hot merchant is no hot row.
create table merchant_funds (
  market   text   not null,
  merchant text   not null,
  currency text   not null,
  balance  bigint not null,
  deposit  bigint not null,
  constraint merchant_funds_key primary key (market, merchant, currency)
) with (fillfactor = 70);
