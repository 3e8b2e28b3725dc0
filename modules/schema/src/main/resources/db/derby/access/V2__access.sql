-- Users and idempotency keys (module access). Times are UTC.

create table users (
    -- in lower case
    name           varchar(60)  not null,
    role_name      varchar(20)  not null,
    password_hash  varchar(300) not null,
    created_at     timestamp    not null,
    -- preferences; null where the user never chose one
    language_code  varchar(2),
    theme_name     varchar(10),
    key_shortcuts  boolean,
    -- a user who acted is never deleted but deactivated
    active         boolean      not null default true,
    -- grows with each new password and each deactivation; a session of an earlier number ends
    credentials    integer      not null default 0,
    constraint users_pk primary key (name)
);

-- One row per request with an Idempotency-Key header, kept for a day.
create table idempotency_keys (
    user_name        varchar(100) not null,
    idempotency_key  varchar(200) not null,
    -- the request that works on it, and until when (ms since 1970); a request that lost its lock can no longer write
    lock_token       varchar(40)  not null,
    locked_until     bigint       not null,
    created_at       bigint       not null,
    -- SHA-256 of the request and the id of the resource that it created; null before
    fingerprint      varchar(64),
    resource_id      varchar(40),
    -- the stored response; the status is null while there is none
    status           integer,
    location         varchar(500),
    entity_tag       varchar(100),
    body             clob(2m),
    primary key (user_name, idempotency_key)
);
-- Query: the deletion of keys older than a day.
create index idempotency_keys_by_creation on idempotency_keys (created_at);
