package io.padron.imports.doubles;

import io.padron.imports.ledger.DoubledRow;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/** Doubles in plain numbers, nine bytes each: there may be nearly as many as rows. */
final class DoubledRows extends AbstractList<DoubledRow> implements RandomAccess {

    private int[] rows = new int[64];
    private int[] winners = new int[64];
    private byte[] keys = new byte[64];
    private int size;

    @Override
    public boolean add(DoubledRow doubled) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
            winners = Arrays.copyOf(winners, size * 2);
            keys = Arrays.copyOf(keys, size * 2);
        }
        rows[size] = doubled.row();
        winners[size] = doubled.winner();
        keys[size] = (byte) doubled.key();
        size++;
        return true;
    }

    @Override
    public DoubledRow get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return new DoubledRow(rows[index], winners[index], keys[index]);
    }

    @Override
    public int size() {
        return size;
    }
}
