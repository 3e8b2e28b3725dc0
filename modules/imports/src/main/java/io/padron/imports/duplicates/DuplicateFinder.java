package io.padron.imports.duplicates;

import io.padron.imports.ledger.DuplicateRow;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Finds the rows that share a key with an earlier row, from the first row to the last. A row is a duplicate when one of
 * its keys is taken, and only a row that is not a duplicate takes its own keys. So a row is never the duplicate of a
 * duplicate.
 */
final class DuplicateFinder {

    private final KeyRowMap taken = new KeyRowMap();
    private final Predicate<KeyHash> mayRepeat;
    private final Consumer<DuplicateRow> duplicates;

    /**
     * @param mayRepeat false for a hash that certainly occurs once and need not be stored
     * @param duplicates receives the duplicates in the order of rows, each with its strongest key that is taken
     */
    DuplicateFinder(Predicate<KeyHash> mayRepeat, Consumer<DuplicateRow> duplicates) {
        this.mayRepeat = mayRepeat;
        this.duplicates = duplicates;
    }

    /** Processes the next row, with its keys from the strongest to the weakest. */
    void accept(int row, List<KeyHash> keys) {
        for (int key = 0; key < keys.size(); key++) {
            OptionalInt winner = taken.findRow(keys.get(key));
            if (winner.isPresent()) {
                duplicates.accept(new DuplicateRow(row, winner.getAsInt(), key));
                return;
            }
        }
        keys.stream().filter(mayRepeat).forEach(key -> taken.putIfAbsent(key, row));
    }
}
