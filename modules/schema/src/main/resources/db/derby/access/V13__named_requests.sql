-- Requests that a script may send twice and wants done once (module access), kept for a day.
create table named_requests (
    user_name    varchar(100) not null,
    request_name varchar(200) not null,
    -- who works on it, and until when nobody else may; a claim that was lost can no longer write
    claim        varchar(40)  not null,
    claim_until  bigint       not null,
    begun_at     bigint       not null,
    -- what was sent, as soon as something came of it, and the number of what came of it
    fingerprint  varchar(64),
    made         varchar(40),
    -- the answer; no status as long as there is none
    status       integer,
    location     varchar(500),
    entity_tag   varchar(100),
    body         clob(2m),
    primary key (user_name, request_name)
);
create index named_requests_by_age on named_requests (begun_at);
