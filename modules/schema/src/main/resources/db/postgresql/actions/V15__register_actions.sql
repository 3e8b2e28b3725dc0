-- Changes of all customers that fit a filter (module register-actions).
create table action_runs (
    id                bigint       not null generated always as identity primary key,
    what              varchar(20)  not null,
    -- the status or the number of the payment method
    argument          varchar(20)  not null,
    reason            varchar(300) not null,
    -- the filter, as the list asks it; null what does not matter
    sought            varchar(400) not null,
    country           varchar(2),
    person_type       varchar(10),
    customer_status   varchar(10),
    import_id         varchar(40),
    payment_method    bigint,
    created_from      timestamp,
    created_before    timestamp,
    -- how many fitted when it was submitted
    expected          bigint       not null,
    state             varchar(12)  not null,
    -- it goes from the newest to the oldest: those below are not done yet, and who comes later is never met
    position          bigint       not null,
    -- its undo goes the other way: those above are not done yet
    undo_position     bigint       not null default 0,
    changed           bigint       not null default 0,
    unchanged         bigint       not null default 0,
    refused           bigint       not null default 0,
    restored          bigint       not null default 0,
    kept              bigint       not null default 0,
    -- who works on it, and until when nobody else may; grows with each claim and with each order of a person
    owner             varchar(100),
    fence             bigint       not null default 0,
    lease_until       bigint       not null default 0,
    attempts          integer      not null default 0,
    started_by        varchar(100) not null,
    started_at        timestamp    not null,
    ended_at          timestamp,
    undone_by         varchar(100),
    error_code        varchar(60)
);

-- Which customers an action changed, and the version that this made: what an undo goes by.
create table action_changes (
    run_id       bigint not null,
    customer_id  bigint not null,
    version      bigint not null,
    primary key (run_id, customer_id)
);

-- Which customers an action or its undo left as they were although they were meant, and why.
create table action_exceptions (
    run_id       bigint      not null,
    phase        varchar(10) not null,
    customer_id  bigint      not null,
    code         varchar(40) not null,
    primary key (run_id, phase, customer_id)
);
