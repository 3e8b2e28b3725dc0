-- No two customers have references that differ in spelling only (module customers).

alter table customers add constraint customers_reference unique (reference_key);
