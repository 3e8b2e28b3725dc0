-- Bulk updates: one change of all customers that match a filter (module register-actions).

create table bulk_updates (
    id               bigint       not null generated always as identity primary key,
    change_type      varchar(20)  not null,
    -- the new status, or the id of the payment method
    argument         varchar(20)  not null,
    reason           varchar(300) not null,
    -- the filter of the customer list; null where it does not restrict
    search_text      varchar(400) not null,
    country          varchar(2),
    person_type      varchar(10),
    customer_status  varchar(10),
    import_id        varchar(40),
    payment_method   bigint,
    created_from     timestamp,
    created_before   timestamp,
    -- how many customers matched at submission
    expected         bigint       not null,
    state            varchar(12)  not null,
    -- it works from the newest customer to the oldest: those below are not processed yet, later ones are not included
    position         bigint       not null,
    -- its undo works from the oldest to the newest: those above are not processed yet
    undo_position    bigint       not null default 0,
    changed          bigint       not null default 0,
    unchanged        bigint       not null default 0,
    refused          bigint       not null default 0,
    restored         bigint       not null default 0,
    kept             bigint       not null default 0,
    -- the lease; the fence grows with each lease and with each command of a user
    owner            varchar(100),
    fence            bigint       not null default 0,
    lease_until      bigint       not null default 0,
    attempts         integer      not null default 0,
    started_by       varchar(100) not null,
    started_at       timestamp    not null,
    ended_at         timestamp,
    undone_by        varchar(100),
    error_code       varchar(60),
    undo_reason      varchar(300),
    -- processes that died over it since it last advanced; too many end it
    crashes          integer      not null default 0
);

-- The customers that a bulk update changed, with the version that it made: an undo restores those that still have it.
create table bulk_update_changes (
    bulk_update_id  bigint not null,
    customer_id     bigint not null,
    version         bigint not null,
    primary key (bulk_update_id, customer_id)
);

-- The selected customers that a bulk update (APPLY) or its undo (UNDO) skipped, with the reason.
create table bulk_update_skipped (
    bulk_update_id  bigint      not null,
    direction       varchar(10) not null,
    customer_id     bigint      not null,
    code            varchar(40) not null,
    primary key (bulk_update_id, direction, customer_id)
);
