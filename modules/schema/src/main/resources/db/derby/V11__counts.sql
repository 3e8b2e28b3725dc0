-- How many customers have a method, and which.
create index assigned_methods_customers on assigned_methods (method_id, customer_id);

-- How the register stands, and what is new in it: both are counted in this index alone, and rows come at its end.
create index customers_by_creation on customers (created_at, country, person_type, status);
