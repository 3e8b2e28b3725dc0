-- What the list of customers is filtered and sorted by (module customers).
-- Derby reads an index in its own direction only: the newest first, as the list shows them.

create index customers_by_kind on customers (country, person_type, id desc);
create index customers_by_status on customers (status, id desc);
create index customers_by_creation on customers (created_at desc, id desc);
create index customers_by_name_back on customers (sort_name desc, id desc);
