package io.padron.imports.doubles;

import io.padron.imports.ledger.DoubledRow;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Finds the rows that double a lower one, going from the first to the last as a person would: a row is a double when one of its
 * keys is taken, and only a row that is not takes its own. So a row does not fall because of a row that itself falls.
 */
final class DoubleFinder {

    private final TakenKeys taken = new TakenKeys();
    private final Predicate<KeyHash> mayRepeat;
    private final Consumer<DoubledRow> doubles;

    /**
     * @param mayRepeat false for what certainly occurs once: nobody need remember it
     * @param doubles takes the doubles, by row; each with the strongest of its keys that is taken
     */
    DoubleFinder(Predicate<KeyHash> mayRepeat, Consumer<DoubledRow> doubles) {
        this.mayRepeat = mayRepeat;
        this.doubles = doubles;
    }

    /** Takes the next row, with its keys from the strongest to the weakest. */
    void accept(int row, List<KeyHash> keys) {
        for (int key = 0; key < keys.size(); key++) {
            OptionalInt winner = taken.by(keys.get(key));
            if (winner.isPresent()) {
                doubles.accept(new DoubledRow(row, winner.getAsInt(), key));
                return;
            }
        }
        keys.stream().filter(mayRepeat).forEach(key -> taken.take(key, row));
    }
}
