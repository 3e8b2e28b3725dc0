package io.padron.imports.duplicates;

import io.padron.imports.ImportId;
import io.padron.imports.ledger.DuplicateRow;
import io.padron.imports.ledger.RowKeys;
import io.padron.kernel.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The hashes of a run's keys, stored in one block for each chunk. They are always read all together, so no index is
 * needed: {@link RepeatedHashFilter} removes those that occur once, and only the others are held in memory.
 */
public record KeyBlocks(Handle handle, ImportId id) {

    /** The row and the number of its keys. */
    private static final int ROW_BYTES = Integer.BYTES + 1;

    private static final int HASH_BYTES = 2 * Long.BYTES;

    /** The number of blocks that one fetch reads from the database: some megabytes. */
    private static final int FETCHED_AT_ONCE = 50;

    /** Stores the keys of a chunk's accepted rows, in the caller's transaction. */
    public void addKeys(List<RowKeys> rows) {
        List<RowKeys> rowsWithKeys =
                rows.stream().filter(row -> !row.keys().isEmpty()).toList();
        if (rowsWithKeys.isEmpty()) {
            return;
        }
        int keys = rowsWithKeys.stream().mapToInt(row -> row.keys().size()).sum();
        ByteBuffer block = ByteBuffer.allocate(rowsWithKeys.size() * ROW_BYTES + keys * HASH_BYTES);
        MessageDigest digest = Sha256.newDigest();
        for (RowKeys row : rowsWithKeys) {
            block.putInt(row.row()).put((byte) row.keys().size());
            row.keys().forEach(key -> KeyHash.of(key, digest).writeTo(block));
        }
        handle.execute(
                "insert into import_key_blocks (import_id, first_row, key_count, hashes) values (?, ?, ?, ?)",
                id.value(),
                rowsWithKeys.get(0).row(),
                keys,
                block.array());
    }

    /** Finds the duplicates of the file in the order of rows. */
    public List<DuplicateRow> findDuplicates() {
        RepeatedHashFilter repeated = new RepeatedHashFilter(countKeys());
        for (int part = 0; part < repeated.parts(); part++) {
            repeated.beginPass(part);
            readBlocks((row, keys) -> keys.forEach(repeated::addHash));
        }
        repeated.endPasses();
        DuplicateRows duplicates = new DuplicateRows();
        DuplicateFinder finder = new DuplicateFinder(repeated::mayRepeat, duplicates::add);
        readBlocks(finder::accept);
        return duplicates;
    }

    public void deleteKeys() {
        handle.execute("delete from import_key_blocks where import_id = ?", id.value());
    }

    private long countKeys() {
        return handle.createQuery("select sum(cast(key_count as bigint)) from import_key_blocks where import_id = ?")
                .bind(0, id.value())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    private interface KeyConsumer {
        void accept(int row, List<KeyHash> keys);
    }

    /** Reads all blocks in the order of rows. */
    private void readBlocks(KeyConsumer keyConsumer) {
        handle.createQuery("select hashes from import_key_blocks where import_id = ? order by first_row")
                .bind(0, id.value())
                .setFetchSize(FETCHED_AT_ONCE)
                .map((row, context) -> row.getBytes(1))
                .forEach(block -> readBlocks(ByteBuffer.wrap(block), keyConsumer));
    }

    private static void readBlocks(ByteBuffer block, KeyConsumer keyConsumer) {
        while (block.hasRemaining()) {
            int row = block.getInt();
            KeyHash[] keys = new KeyHash[block.get()];
            for (int key = 0; key < keys.length; key++) {
                keys[key] = KeyHash.readFrom(block);
            }
            keyConsumer.accept(row, Arrays.asList(keys));
        }
    }
}
