-- How each user wants the list of customers (module customers): filters with a name, and which columns.
create table customer_views (
    id         bigint        not null generated always as identity primary key,
    user_name  varchar(100)  not null,
    view_name  varchar(60)   not null,
    -- the parameters of the list's address
    query      varchar(2000) not null,
    constraint customer_views_name unique (user_name, view_name)
);

create table customer_columns (
    user_name  varchar(100) not null primary key,
    -- codes, parted by commas
    shown      varchar(200) not null
);
