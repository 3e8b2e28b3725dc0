package io.padron.imports.doubles;

import io.padron.imports.ImportId;
import io.padron.imports.ledger.DoubledRow;
import io.padron.imports.ledger.RowKeys;
import io.padron.kernel.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The hashes of a run's keys, a chunk's in one block. They are only ever read all at once, so nothing is indexed or sorted
 * by them: {@link RepeatedHashes} sieves out those that occur once, and only the others are remembered.
 */
public record KeyBlocks(Handle handle, ImportId id) {

    /** The row and the number of its keys. */
    private static final int ROW_BYTES = Integer.BYTES + 1;

    private static final int HASH_BYTES = 2 * Long.BYTES;

    /** Blocks on their way from the database: some megabytes. */
    private static final int FETCHED_AT_ONCE = 50;

    /** Keeps the keys of a chunk's good rows, in the caller's transaction. */
    public void add(List<RowKeys> rows) {
        List<RowKeys> told = rows.stream().filter(row -> !row.keys().isEmpty()).toList();
        if (told.isEmpty()) {
            return;
        }
        int keys = told.stream().mapToInt(row -> row.keys().size()).sum();
        ByteBuffer block = ByteBuffer.allocate(told.size() * ROW_BYTES + keys * HASH_BYTES);
        MessageDigest digest = Sha256.digest();
        for (RowKeys row : told) {
            block.putInt(row.row()).put((byte) row.keys().size());
            row.keys().forEach(key -> KeyHash.of(key, digest).put(block));
        }
        handle.execute(
                "insert into import_key_blocks (import_id, first_row, key_count, hashes) values (?, ?, ?, ?)",
                id.value(),
                told.get(0).row(),
                keys,
                block.array());
    }

    /** The rows that double a lower one, by row. */
    public List<DoubledRow> doubles() {
        RepeatedHashes repeated = new RepeatedHashes(count());
        for (int part = 0; part < repeated.parts(); part++) {
            repeated.begin(part);
            read((row, keys) -> keys.forEach(repeated::see));
        }
        repeated.end();
        DoubledRows doubles = new DoubledRows();
        DoubleFinder finder = new DoubleFinder(repeated::mayRepeat, doubles::add);
        read(finder::accept);
        return doubles;
    }

    public void forget() {
        handle.execute("delete from import_key_blocks where import_id = ?", id.value());
    }

    private long count() {
        return handle.createQuery("select sum(cast(key_count as bigint)) from import_key_blocks where import_id = ?")
                .bind(0, id.value())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    private interface Reader {
        void accept(int row, List<KeyHash> keys);
    }

    /** From the file's first row to its last. */
    private void read(Reader reader) {
        handle.createQuery("select hashes from import_key_blocks where import_id = ? order by first_row")
                .bind(0, id.value())
                .setFetchSize(FETCHED_AT_ONCE)
                .map((row, context) -> row.getBytes(1))
                .forEach(block -> read(ByteBuffer.wrap(block), reader));
    }

    private static void read(ByteBuffer block, Reader reader) {
        while (block.hasRemaining()) {
            int row = block.getInt();
            KeyHash[] keys = new KeyHash[block.get()];
            for (int key = 0; key < keys.length; key++) {
                keys[key] = KeyHash.read(block);
            }
            reader.accept(row, Arrays.asList(keys));
        }
    }
}
