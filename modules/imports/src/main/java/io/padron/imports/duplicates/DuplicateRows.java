package io.padron.imports.duplicates;

import io.padron.imports.ledger.DuplicateRow;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/** A list of duplicates in primitive arrays, nine bytes each: there may be nearly as many as rows. */
final class DuplicateRows extends AbstractList<DuplicateRow> implements RandomAccess {

    private int[] rows = new int[64];
    private int[] winners = new int[64];
    private byte[] keys = new byte[64];
    private int size;

    @Override
    public boolean add(DuplicateRow duplicate) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
            winners = Arrays.copyOf(winners, size * 2);
            keys = Arrays.copyOf(keys, size * 2);
        }
        rows[size] = duplicate.row();
        winners[size] = duplicate.duplicateOfRow();
        keys[size] = (byte) duplicate.keyIndex();
        size++;
        return true;
    }

    @Override
    public DuplicateRow get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return new DuplicateRow(rows[index], winners[index], keys[index]);
    }

    @Override
    public int size() {
        return size;
    }
}
