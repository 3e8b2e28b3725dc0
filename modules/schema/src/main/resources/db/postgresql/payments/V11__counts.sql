-- How many customers have a method, and which.
create index assigned_methods_customers on assigned_methods (method_id, customer_id);
