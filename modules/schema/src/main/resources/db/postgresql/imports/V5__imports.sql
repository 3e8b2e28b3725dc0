-- The import ledger: which files came, how far each is, and what became of the rows that did not simply load.
-- A good row leaves no line here: the customer it became knows its import and row.

create sequence import_number;

create table import_runs (
    id               bigint       not null primary key,
    file_name        varchar(255) not null,
    country          char(2)      not null,
    person_type      varchar(10)  not null,
    load_mode        varchar(10)  not null,
    payment_method   varchar(200) not null,
    state            varchar(12)  not null,
    sha256           char(64)     not null,
    size_bytes       bigint       not null,
    encoding         varchar(40),
    header_row       integer,
    error_code       varchar(60),
    error_es         varchar(2000),
    error_en         varchar(2000),
    started_by       varchar(100) not null,
    started_at       timestamp    not null,
    ended_at         timestamp
);
create index import_runs_by_content on import_runs (sha256);
create index import_runs_by_state on import_runs (state);

-- The header as the person wrote it, and the field that each column was recognised as (empty: unknown).
create table import_columns (
    import_id     bigint        not null references import_runs (id),
    column_index  integer       not null,
    header        varchar(1000) not null,
    field         varchar(60)   not null,
    primary key (import_id, column_index)
);

-- Units of work, each owned by one worker at a time. The fence grows with each claim: a worker whose claim was taken
-- over can no longer write. next_offset and the counts advance in the same transaction as what they count.
create table import_tasks (
    import_id     bigint       not null references import_runs (id),
    phase         varchar(10)  not null,
    segment       integer      not null,
    state         varchar(10)  not null,
    first_offset  bigint       not null,
    row_total     integer      not null,
    next_offset   bigint       not null,
    rows_done     integer      not null,
    owner         varchar(80)  not null,
    lease_until   bigint       not null,
    fence         bigint       not null,
    attempts      integer      not null,
    good          integer      not null,
    rejected      integer      not null,
    warned        integer      not null,
    in_file       integer      not null,
    in_register   integer      not null,
    loaded        integer      not null,
    primary key (import_id, phase, segment)
);
create index import_tasks_by_state on import_tasks (state, lease_until);

-- Rows that were refused or doubled. The lowest row of a key wins: winner_row is set for a double within the file.
create table import_outcomes (
    import_id    bigint      not null,
    row_no       integer     not null,
    outcome      varchar(24) not null,
    winner_row   integer,
    customer_id  bigint,
    primary key (import_id, row_no)
);

-- What is wrong, doubled or doubtful, one line each, at the column and with the text of the person's own file.
create table import_issues (
    import_id    bigint        not null,
    row_no       integer       not null,
    issue_no     integer       not null,
    severity     varchar(5)    not null,
    code         varchar(60)   not null,
    column_name  varchar(1000) not null,
    cell_text    varchar(2000) not null,
    message_es   varchar(2000) not null,
    message_en   varchar(2000) not null,
    primary key (import_id, row_no, issue_no)
);

-- 128 bits of each key of each good row, while its run is validated; emptied afterwards.
create table import_keys (
    import_id  bigint   not null,
    row_no     integer  not null,
    key_no     smallint not null,
    hash_high  bigint   not null,
    hash_low   bigint   not null,
    primary key (import_id, row_no, key_no)
);
