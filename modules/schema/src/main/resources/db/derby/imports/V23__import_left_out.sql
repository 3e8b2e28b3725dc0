-- What reading a file left out, or read though the person does not see it; told before its rows are loaded.
-- COLUMN and TOLD_COLUMN (a person said that it is not to be used): amount is how many rows hold something in it.
-- HIDDEN_ROWS: amount is how many. HIDDEN_COLUMN and UNREAD_SHEET have a name only.
create table import_left_out (
    import_id  bigint        not null references import_runs (id),
    kind       varchar(20)   not null,
    place      integer       not null,
    name       varchar(1000) not null,
    amount     integer       not null,
    primary key (import_id, kind, place)
);
