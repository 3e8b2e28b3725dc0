-- Of two people who change a payment method at once, the second is told (module payment-methods).

alter table payment_methods add column version bigint default 1 not null;
