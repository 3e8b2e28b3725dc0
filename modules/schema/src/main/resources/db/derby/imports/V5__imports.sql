-- The import ledger (module imports): the uploaded files, the progress of their runs, and the outcome of each row that was
-- not simply loaded. A row that was loaded without an issue has no line here: its customer names the import and the row.

create sequence import_ids as bigint start with 1 increment by 1 no cycle;

create table import_runs (
    id                 bigint       not null primary key,
    file_name          varchar(255) not null,
    country            char(2)      not null,
    person_type        varchar(10)  not null,
    load_mode          varchar(10)  not null,
    payment_method     varchar(200) not null,
    state              varchar(12)  not null,
    sha256             char(64)     not null,
    size_bytes         bigint       not null,
    encoding           varchar(40),
    header_row         integer,
    error_code         varchar(60),
    error_es           varchar(2000),
    error_en           varchar(2000),
    started_by         varchar(100) not null,
    started_at         timestamp    not null,
    ended_at           timestamp,
    -- the row of the header, where the user mapped the columns
    mapped_header_row  integer,
    -- the state to which a paused run returns
    paused_state       varchar(12),
    undone_by          varchar(100),
    -- identifies a file of the inbox, so that it never becomes two runs
    upload_key         varchar(60) constraint import_runs_upload_key unique
);
-- Query: earlier runs of the same file.
create index import_runs_by_content on import_runs (sha256);
-- Queries: active runs (sweeper), runs that wait for a user (home page, list of imports).
create index import_runs_by_state on import_runs (state);

-- The headers as the user wrote them, and the field that each column was recognised as (empty: none).
create table import_columns (
    import_id     bigint        not null references import_runs (id),
    column_index  integer       not null,
    header        varchar(1000) not null,
    field         varchar(60)   not null,
    primary key (import_id, column_index)
);

-- The column mapping of the user: the field of each column (empty: not used).
create table import_mapped_columns (
    import_id     bigint      not null references import_runs (id),
    column_index  integer     not null,
    field         varchar(60) not null,
    primary key (import_id, column_index)
);

-- Tasks, each held by one worker at a time. The fence grows with each lease: a worker that lost its lease can no longer
-- write. next_offset and the counters advance in the same transaction as what they count.
create table import_tasks (
    import_id     bigint       not null references import_runs (id),
    phase         varchar(12)  not null,
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
    accepted      integer      not null,
    rejected      integer      not null,
    warnings      integer      not null,
    in_file       integer      not null,
    in_register   integer      not null,
    loaded        integer      not null,
    -- customers that an undo removed, and those that it kept because they had been changed
    removed       integer      not null default 0,
    kept          integer      not null default 0,
    -- processes that died over the task since it last advanced; too many end the run
    crashes       integer      not null default 0,
    primary key (import_id, phase, segment)
);
-- Query: tasks that are due or whose lease has expired (sweeper, next task).
create index import_tasks_by_state on import_tasks (state, lease_until);

-- Rejected rows and duplicates. Of the rows with one key the lowest is accepted: duplicate_of_row names it.
create table import_outcomes (
    import_id         bigint      not null,
    row_no            integer     not null,
    outcome           varchar(24) not null,
    duplicate_of_row  integer,
    customer_id       bigint,
    primary key (import_id, row_no)
);
-- Query: the rows of a run filtered by outcome.
create index import_outcomes_by_type on import_outcomes (import_id, outcome, row_no);

-- Errors and doubts, one row each, with the header and the cell text of the user's own file.
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
    -- the beginning of the header, short enough for an index
    column_key   varchar(60)   not null default '',
    primary key (import_id, row_no, issue_no)
);
-- Queries: issues grouped by code and column; the rows of one group.
create index import_issues_by_group on import_issues (import_id, severity, code, column_key, row_no);
-- Query: the rows with errors or doubts.
create index import_issues_by_severity on import_issues (import_id, severity, row_no);

-- Hashes of the unique keys of a chunk's accepted rows, from validation to deduplication. They are read all at once, so
-- they need no index. Each row: its number (4 bytes), the number of its keys (1 byte), 128 bits per key.
create table import_key_blocks (
    import_id  bigint  not null,
    first_row  integer not null,
    key_count  integer not null,
    hashes     blob    not null,
    primary key (import_id, first_row)
);

-- Rejected rows of an import that another import has loaded after correction: none is loaded twice, not even one without
-- identity number and reference.
create table import_corrected_rows (
    origin_id    bigint  not null,
    origin_row   integer not null,
    customer_id  bigint  not null,
    primary key (origin_id, origin_row)
);
-- Query: the undo, after which a corrected row may be loaded again.
create index import_corrected_rows_by_customer on import_corrected_rows (customer_id);

-- The customers that an undo removed: the outcome of a row stays.
create table import_removed_rows (
    import_id    bigint  not null,
    row_no       integer not null,
    customer_id  bigint  not null,
    primary key (import_id, row_no)
);

-- The customers that an undo kept because they had been changed.
create table import_kept_rows (
    import_id    bigint  not null,
    row_no       integer not null,
    customer_id  bigint  not null,
    primary key (import_id, row_no)
);

-- Data of the file that was skipped, or was read although it is hidden; shown before the rows are loaded.
-- COLUMN and EXCLUDED_COLUMN (excluded by the user): amount is the number of rows with a value in it.
-- HIDDEN_ROWS: amount is their number. HIDDEN_COLUMN and UNREAD_SHEET have a name only.
create table import_skipped_data (
    import_id  bigint        not null references import_runs (id),
    data_type  varchar(20)   not null,
    position   integer       not null,
    name       varchar(1000) not null,
    amount     integer       not null,
    primary key (import_id, data_type, position)
);
