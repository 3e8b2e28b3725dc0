-- Payment methods of the organisation, and those assigned to customers (module payment-methods).

create sequence payment_method_numbers as bigint start with 1 increment by 1 no cycle;

create table payment_methods (
    id bigint not null primary key,
    type_code varchar(30) not null,
    country varchar(2) not null,
    label varchar(60) not null,
    -- country:folded label while active, null after: what makes a label unique among the active ones
    active_label varchar(130) constraint payment_methods_label unique,
    customer_reference boolean not null,
    created_at timestamp not null,
    created_by varchar(100) not null
);

create table payment_method_settings (
    method_id bigint not null references payment_methods (id),
    setting_key varchar(40) not null,
    setting_text varchar(100) not null,
    primary key (method_id, setting_key)
);

-- Written for each customer of a mass load: no foreign keys, which would each bring an index of their own.
create table assigned_methods (
    customer_id bigint not null,
    ordinal int not null,
    method_id bigint not null,
    payment_reference varchar(30) not null,
    primary key (customer_id, ordinal)
);
