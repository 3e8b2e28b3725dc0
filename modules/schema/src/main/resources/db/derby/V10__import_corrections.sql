-- Rows of an import that were refused, corrected in its workbook and loaded by another import: none is loaded twice, not
-- even one that has neither identity nor reference.
create table import_corrected_rows (
    origin_id    bigint  not null,
    origin_row   integer not null,
    customer_id  bigint  not null,
    primary key (origin_id, origin_row)
);
