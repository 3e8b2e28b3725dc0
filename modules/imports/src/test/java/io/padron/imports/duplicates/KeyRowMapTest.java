package io.padron.imports.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.padron.imports.ledger.DuplicateRow;
import io.padron.imports.ledger.TooManyDuplicatesException;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyRowMapTest {

    @Test
    void theFirstRowKeepsItsKey() {
        KeyRowMap taken = new KeyRowMap();
        for (int row = 1; row <= 100_000; row++) {
            taken.putIfAbsent(KeyHash.of("key " + row), row);
            taken.putIfAbsent(KeyHash.of("key " + (row / 2 + 1)), row);
        }
        for (int row = 1; row <= 100_000; row += 7) {
            assertEquals(OptionalInt.of(row), taken.findRow(KeyHash.of("key " + row)));
        }
        assertEquals(OptionalInt.empty(), taken.findRow(KeyHash.of("key 0")));
    }

    @Test
    void keysThatDifferInOneHalfAreDifferent() {
        KeyRowMap taken = new KeyRowMap();
        taken.putIfAbsent(new KeyHash(1, 7), 2);
        taken.putIfAbsent(new KeyHash(2, 7), 3);
        assertEquals(OptionalInt.of(2), taken.findRow(new KeyHash(1, 7)));
        assertEquals(OptionalInt.of(3), taken.findRow(new KeyHash(2, 7)));
        assertEquals(OptionalInt.empty(), taken.findRow(new KeyHash(1, 8)));
    }

    @Test
    void moreThanCanBeRememberedIsRefused() {
        KeyRowMap taken = new KeyRowMap(1 << 11);
        TooManyDuplicatesException refusal =
                assertThrows(TooManyDuplicatesException.class, () -> IntStream.rangeClosed(1, 2000)
                        .forEach(row -> taken.putIfAbsent(KeyHash.of("key " + row), row)));
        assertEquals(1536, refusal.limit());
    }

    @Test
    void duplicatesAreReturnedInInsertionOrder() {
        DuplicateRows duplicates = new DuplicateRows();
        for (int row = 0; row < 1000; row++) {
            duplicates.add(new DuplicateRow(row + 1_000_000, row, row % 5));
        }
        assertEquals(1000, duplicates.size());
        assertEquals(new DuplicateRow(1_000_777, 777, 2), duplicates.get(777));
        assertThrows(IndexOutOfBoundsException.class, () -> duplicates.get(1000));
    }
}
