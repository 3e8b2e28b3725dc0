-- References as they are compared (module customers): case, the kind of dash and spaces around it do not matter. What is
-- stored is filled in by the next step, which is written in Java.

alter table customers add column reference_key varchar(80) collate "C";
alter table customers drop constraint customers_reference;
