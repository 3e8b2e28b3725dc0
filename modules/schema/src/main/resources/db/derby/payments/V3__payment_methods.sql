-- Payment methods of the organisation, and those assigned to customers (module payment-methods).

create sequence payment_method_ids as bigint start with 1 increment by 1 no cycle;

create table payment_methods (
    id                  bigint       not null primary key,
    type_code           varchar(30)  not null,
    country             varchar(2)   not null,
    label               varchar(60)  not null,
    -- country:folded label while the method is active, else null: a label is unique among the active methods
    active_label        varchar(130) constraint payment_methods_label unique,
    customer_reference  boolean      not null,
    created_at          timestamp    not null,
    created_by          varchar(100) not null,
    -- optimistic lock
    version             bigint       default 1 not null
);

create table payment_method_settings (
    method_id     bigint       not null references payment_methods (id),
    setting_key   varchar(40)  not null,
    setting_text  varchar(100) not null,
    primary key (method_id, setting_key)
);

-- Written for each row of an import: without foreign keys, each of which would need an index of its own.
-- The key has a name because a Derby query hint names it: a statement that was prepared while the table was small
-- would read the whole table.
create table customer_payment_methods (
    customer_id        bigint      not null,
    ordinal            int         not null,
    method_id          bigint      not null,
    payment_reference  varchar(30) not null,
    constraint customer_payment_methods_key primary key (customer_id, ordinal)
);
-- Queries: how many customers have a method; the customer list filtered by a method.
create index customer_payment_methods_by_method on customer_payment_methods (method_id, customer_id);
