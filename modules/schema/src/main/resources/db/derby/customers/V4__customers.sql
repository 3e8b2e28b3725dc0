-- Customers, their identities and the words of their names (module customers); ways to reach them (module contacts).
-- A mass load writes all of these for each row: no foreign keys, which would each bring an index of their own.

create sequence customer_numbers as bigint start with 1 increment by 1 no cycle;

create table customers (
    id bigint not null primary key,
    version bigint not null,
    country varchar(2) not null,
    person_type varchar(10) not null,
    status varchar(10) not null,
    first_name varchar(100) not null,
    middle_name varchar(100) not null,
    last_name varchar(100) not null,
    second_last_name varchar(100) not null,
    full_name varchar(250) not null,
    legal_name varchar(250) not null,
    -- the folded name's beginning: what the list is sorted by
    sort_name varchar(60) not null,
    -- the first identity as people write it: what the list shows
    identity_shown varchar(80) not null,
    address varchar(500) not null,
    -- null when there is none: several customers may have none
    reference varchar(60) constraint customers_reference unique,
    created_at timestamp not null,
    created_by varchar(100) not null,
    import_id varchar(40),
    import_row int
);

create index customers_by_name on customers (sort_name, id);
-- Derby reads an index in its own direction only: the newest first, which is what the list shows.
create index customers_newest on customers (id desc);
create index customers_by_import on customers (import_id, import_row);

create table customer_identities (
    customer_id bigint not null,
    ordinal int not null,
    kind varchar(20) not null,
    written varchar(60) not null,
    normal_form varchar(60) not null,
    -- the letters and digits of the normal form: what search compares
    sought varchar(60) not null,
    formatted varchar(80) not null,
    -- country:kind:normal form; null for a generic number, which many customers share
    unique_key varchar(90) constraint customer_identities_key unique,
    rule_version varchar(40) not null,
    -- one line for each: code, sentence in Spanish, sentence in English, parted by tabs
    doubts varchar(4000) not null,
    primary key (customer_id, ordinal)
);

create index customer_identities_by_number on customer_identities (sought, customer_id);

-- Each folded word of a customer's name once, for search by the starts of words.
create table customer_words (
    word varchar(40) not null,
    customer_id bigint not null,
    primary key (word, customer_id)
);

-- Emails and phones of a customer (person 0) and of the people who answer for it (1, 2 …).
create table contact_points (
    customer_id bigint not null,
    ordinal int not null,
    person int not null,
    kind varchar(5) not null,
    reached_at varchar(254) not null,
    primary key (customer_id, ordinal)
);

create index contact_points_by_text on contact_points (reached_at, customer_id);

create table contact_people (
    customer_id bigint not null,
    person int not null,
    first_name varchar(100) not null,
    middle_name varchar(100) not null,
    last_name varchar(100) not null,
    second_last_name varchar(100) not null,
    full_name varchar(250) not null,
    primary key (customer_id, person)
);
