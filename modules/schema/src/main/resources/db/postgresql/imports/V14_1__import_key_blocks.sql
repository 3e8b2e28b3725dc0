-- The keys of a chunk's good rows in one block, while its run is validated: they are only ever read all at once, so nothing
-- needs to be indexed by them. Each row: its number (4 bytes), how many keys (1), 128 bits of each.
create table import_key_blocks (
    import_id  bigint  not null,
    first_row  integer not null,
    key_count  integer not null,
    hashes     bytea   not null,
    primary key (import_id, first_row)
);
-- Hashes cannot be compressed.
alter table import_key_blocks alter column hashes set storage external;
drop table import_keys;
