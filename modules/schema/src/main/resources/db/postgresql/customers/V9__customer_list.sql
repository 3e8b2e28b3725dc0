-- What the list of customers is filtered and sorted by (module customers).

create index customers_by_kind on customers (country, person_type, id);
create index customers_by_status on customers (status, id);
create index customers_by_creation on customers (created_at, id);
