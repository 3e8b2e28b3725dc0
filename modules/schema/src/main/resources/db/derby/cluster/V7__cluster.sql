-- Several nodes that share one database.

-- What only one node does at a time, and until when that node holds the lock (ms since 1970).
create table cluster_locks (
    lock_name     varchar(20) not null primary key,
    node          varchar(80) not null,
    locked_until  bigint      not null
);
insert into cluster_locks (lock_name, node, locked_until) values ('INBOX', '', 0);
insert into cluster_locks (lock_name, node, locked_until) values ('HISTORY', '', 0);

-- The marker file by which all nodes recognise the shared folder; empty until the first node has written it.
create table shared_storage_marker (
    marker  varchar(40) not null
);
insert into shared_storage_marker (marker) values ('');
