-- Pause and undo of an import.

-- What a paused run was doing, and in whose name a run is undone.
alter table import_runs add column paused_in varchar(12);
alter table import_runs add column undone_by varchar(100);

-- Customers that an undo took out of the register, and those that it left because somebody had touched them.
alter table import_tasks add column removed integer not null default 0;
alter table import_tasks add column kept integer not null default 0;

-- Which customer a row had become before the undo took it away: an outcome once given stays.
create table import_removed_rows (
    import_id    bigint  not null,
    row_no       integer not null,
    customer_id  bigint  not null,
    primary key (import_id, row_no)
);

-- Which customers an undo left, because somebody had changed them.
create table import_kept_rows (
    import_id    bigint  not null,
    row_no       integer not null,
    customer_id  bigint  not null,
    primary key (import_id, row_no)
);

-- A corrected row whose customer is taken away may be loaded again.
create index import_corrected_rows_by_customer on import_corrected_rows (customer_id);
