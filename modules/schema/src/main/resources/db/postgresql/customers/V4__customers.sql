-- Customers, their identity numbers and the words of their names (module customers); emails, phones and contact persons
-- (module contacts).
-- Collation C: a range of prefixes is a range of bytes, as on Derby.
-- All of these are written for each row of an import: without foreign keys, each of which would need an index of its own.

create sequence customer_ids as bigint start with 1 increment by 1 no cycle;

create table customers (
    id                bigint       not null primary key,
    -- optimistic lock
    version           bigint       not null,
    country           varchar(2)   not null,
    person_type       varchar(10)  not null,
    status            varchar(10)  not null,
    first_name        varchar(100) not null,
    middle_name       varchar(100) not null,
    last_name         varchar(100) not null,
    second_last_name  varchar(100) not null,
    full_name         varchar(250) not null,
    legal_name        varchar(250) not null,
    -- the beginning of the folded name, by which the list is sorted
    sort_name         varchar(60) collate "C" not null,
    -- the first identity number as people write it, which the list shows
    identity_shown    varchar(80)  not null,
    address           varchar(500) not null,
    -- null when there is none
    reference         varchar(60) collate "C",
    created_at        timestamp    not null,
    created_by        varchar(100) not null,
    import_id         varchar(40),
    import_row        int,
    -- the reference as it is compared: without case, kinds of dashes and spaces around them
    reference_key     varchar(80) collate "C" constraint customers_reference unique
);
-- Query: the list sorted by name.
create index customers_by_name on customers (sort_name, id);
-- Query: the customers of an import and of a range of its rows (list, reports, undo).
create index customers_by_import on customers (import_id, import_row);
-- Query: the list filtered by country, person type and status in any combination.
create index customers_by_partition on customers (country, person_type, status, id);
-- Query: the list sorted or filtered by creation date.
create index customers_by_creation on customers (created_at, id);

create table customer_identities (
    customer_id   bigint        not null,
    ordinal       int           not null,
    kind          varchar(20)   not null,
    written       varchar(60)   not null,
    normal_form   varchar(60)   not null,
    -- the letters and digits of the normal form, which the search compares
    search_key    varchar(60) collate "C" not null,
    formatted     varchar(80)   not null,
    -- country:kind:normal form; null for a generic number, which many customers may have
    unique_key    varchar(90) collate "C" constraint customer_identities_key unique,
    rule_version  varchar(40)   not null,
    -- one line per doubt: code, Spanish sentence, English sentence, separated by tabs
    doubts        varchar(4000) not null,
    primary key (customer_id, ordinal)
);
-- Query: the search for the beginning of an identity number.
create index customer_identities_by_search_key on customer_identities (search_key, customer_id);

-- One row per folded word of a customer's name.
-- Query: the search for customers whose name has words that begin with the searched ones, the newest first.
create table customer_words (
    word         varchar(40) collate "C" not null,
    customer_id  bigint not null,
    primary key (word, customer_id)
);

-- Emails and phones of a customer (person 0) and of its contact persons (1, 2 …).
create table contact_points (
    customer_id   bigint       not null,
    ordinal       int          not null,
    person_no     int          not null,
    -- EMAIL or PHONE
    point_type    varchar(5)   not null,
    -- in normal form
    contact_text  varchar(254) collate "C" not null,
    primary key (customer_id, ordinal)
);
-- Queries: the search for an email or phone; duplicate candidates.
create index contact_points_by_text on contact_points (contact_text, customer_id);

create table contact_persons (
    customer_id       bigint       not null,
    person_no         int          not null,
    first_name        varchar(100) not null,
    middle_name       varchar(100) not null,
    last_name         varchar(100) not null,
    second_last_name  varchar(100) not null,
    full_name         varchar(250) not null,
    primary key (customer_id, person_no)
);

-- The history: one row per changed field, written in the transaction of the change.
create table customer_changes (
    customer_id  bigint        not null,
    -- the customer's version after the change
    version      bigint        not null,
    ordinal      int           not null,
    changed_at   timestamp     not null,
    changed_by   varchar(100)  not null,
    -- empty when the user gave none
    reason       varchar(300)  not null,
    -- as in REST: emails, name.first, identities.RFC
    field        varchar(60)   not null,
    text_before  varchar(4000) not null,
    text_after   varchar(4000) not null,
    primary key (customer_id, version, ordinal)
);

-- The saved views of a user: filters of the customer list under a name.
create table customer_views (
    id         bigint        not null generated always as identity primary key,
    user_name  varchar(100)  not null,
    view_name  varchar(60)   not null,
    -- the query of the list's address
    query      varchar(2000) not null,
    constraint customer_views_name unique (user_name, view_name)
);

-- The columns of the customer list that a user chose.
create table customer_columns (
    user_name  varchar(100) not null primary key,
    -- codes, separated by commas
    shown      varchar(200) not null
);
