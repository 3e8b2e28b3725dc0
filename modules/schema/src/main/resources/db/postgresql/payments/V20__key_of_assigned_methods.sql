-- As on Derby, where the key has to have a name.
alter table assigned_methods rename constraint assigned_methods_pkey to assigned_methods_key;
