-- Who may sign in. Names are in lower case; times are UTC.
create table users (
    name varchar(60) not null,
    role_name varchar(20) not null,
    password_hash varchar(300) not null,
    created_at timestamp not null,
    constraint users_pk primary key (name)
);
