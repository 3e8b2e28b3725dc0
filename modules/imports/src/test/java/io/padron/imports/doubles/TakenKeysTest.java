package io.padron.imports.doubles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.padron.imports.ledger.DoubledRow;
import io.padron.imports.ledger.TooManyDoublesException;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TakenKeysTest {

    @Test
    void whoCameFirstKeepsItsKeyHoweverManyComeLater() {
        TakenKeys taken = new TakenKeys();
        for (int row = 1; row <= 100_000; row++) {
            taken.take(KeyHash.of("key " + row), row);
            taken.take(KeyHash.of("key " + (row / 2 + 1)), row);
        }
        for (int row = 1; row <= 100_000; row += 7) {
            assertEquals(OptionalInt.of(row), taken.by(KeyHash.of("key " + row)));
        }
        assertEquals(OptionalInt.empty(), taken.by(KeyHash.of("key 0")));
    }

    @Test
    void keysThatDifferInOneHalfAreDifferent() {
        TakenKeys taken = new TakenKeys();
        taken.take(new KeyHash(1, 7), 2);
        taken.take(new KeyHash(2, 7), 3);
        assertEquals(OptionalInt.of(2), taken.by(new KeyHash(1, 7)));
        assertEquals(OptionalInt.of(3), taken.by(new KeyHash(2, 7)));
        assertEquals(OptionalInt.empty(), taken.by(new KeyHash(1, 8)));
    }

    @Test
    void moreThanCanBeRememberedIsRefused() {
        TakenKeys taken = new TakenKeys(1 << 11);
        TooManyDoublesException refusal =
                assertThrows(TooManyDoublesException.class, () -> IntStream.rangeClosed(1, 2000)
                        .forEach(row -> taken.take(KeyHash.of("key " + row), row)));
        assertEquals(1536, refusal.limit());
    }

    @Test
    void doublesAreGivenBackAsTheyCame() {
        DoubledRows doubles = new DoubledRows();
        for (int row = 0; row < 1000; row++) {
            doubles.add(new DoubledRow(row + 1_000_000, row, row % 5));
        }
        assertEquals(1000, doubles.size());
        assertEquals(new DoubledRow(1_000_777, 777, 2), doubles.get(777));
        assertThrows(IndexOutOfBoundsException.class, () -> doubles.get(1000));
    }
}
