-- Who changed what of a customer, and when (module customers). One line for each field that a change touched, written in
-- the transaction of the change.

create table customer_changes (
    customer_id bigint not null,
    -- the customer's version that the change made
    version bigint not null,
    ordinal int not null,
    changed_at timestamp not null,
    changed_by varchar(100) not null,
    -- why, where somebody said so
    reason varchar(300) not null,
    -- as REST names it: emails, name.first, identities.RFC
    field varchar(60) not null,
    text_before varchar(4000) not null,
    text_after varchar(4000) not null,
    primary key (customer_id, version, ordinal)
);
