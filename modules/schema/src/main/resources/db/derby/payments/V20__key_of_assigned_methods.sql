-- The key has a name, by which a statement can say that it is to be used: a statement that was first prepared when there
-- were few customers reads the whole table for a page's.
alter table assigned_methods drop primary key;
alter table assigned_methods add constraint assigned_methods_key primary key (customer_id, ordinal);
