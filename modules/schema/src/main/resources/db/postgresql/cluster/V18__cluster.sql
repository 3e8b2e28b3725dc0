-- Several nodes on one register.

-- What only one node does at a time, and until when it is that one's.
create table node_duties (
    duty        varchar(20)  not null primary key,
    node        varchar(80)  not null,
    held_until  bigint       not null
);
insert into node_duties (duty, node, held_until) values ('INBOX', '', 0);
insert into node_duties (duty, node, held_until) values ('HISTORY', '', 0);

-- By which mark the nodes know the folder that they share; empty until there is one.
create table shared_folder (
    mark  varchar(40)  not null
);
insert into shared_folder (mark) values ('');

-- What is no longer wanted of the batch runtime's records is looked for by age.
create index jbatchexecutioninstancedata_age on jbatchexecutioninstancedata (createtime);
