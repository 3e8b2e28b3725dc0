-- Rows of an import that were refused, corrected in its workbook and loaded by another import: none is loaded twice, not
-- even one that has neither identity nor reference.
create table import_corrected_rows (
    origin_id    bigint  not null,
    origin_row   integer not null,
    customer_id  bigint  not null,
    primary key (origin_id, origin_row)
);

-- What each column of a file is, where a person has said so: the row of its header, and the field of each column.
alter table import_runs add column mapped_header integer;
create table import_mapped_columns (
    import_id     bigint      not null references import_runs (id),
    column_index  integer     not null,
    field         varchar(60) not null,
    primary key (import_id, column_index)
);
