package io.padron.imports.doubles;

import io.padron.imports.ledger.DoubledRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows that double a lower one. Takes the keys ordered by hash, keeps only those that occur more than once, and
 * then goes through their rows from the first to the last as a person would: a row is a double when one of its keys is
 * taken, and only a row that is not takes its own. So a row does not fall because of a row that itself falls.
 */
final class DoubleFinder {

    /** One key of one row. */
    record Line(KeyHash hash, int row, int key) {}

    private final List<Line> repeated = new ArrayList<>();
    private @Nullable Line previous;
    private boolean previousKept;

    /** Takes the next line; lines come ordered by hash. */
    void accept(Line line) {
        Line before = previous;
        boolean again = before != null && before.hash().equals(line.hash());
        if (again && before != null) {
            if (!previousKept) {
                repeated.add(before);
            }
            repeated.add(line);
        }
        previous = line;
        previousKept = again;
    }

    /** The doubles, by row; each with the strongest of its keys that is taken. */
    List<DoubledRow> doubles() {
        repeated.sort(Comparator.comparingInt(Line::row).thenComparingInt(Line::key));
        Map<KeyHash, Integer> taken = new HashMap<>();
        List<DoubledRow> doubles = new ArrayList<>();
        for (int start = 0, end; start < repeated.size(); start = end) {
            end = endOfRow(start);
            List<Line> row = repeated.subList(start, end);
            row.stream()
                    .filter(line -> taken.containsKey(line.hash()))
                    .findFirst()
                    .ifPresentOrElse(
                            line -> doubles.add(new DoubledRow(line.row(), winner(taken, line), line.key())),
                            () -> row.forEach(line -> taken.put(line.hash(), line.row())));
        }
        return doubles;
    }

    private static int winner(Map<KeyHash, Integer> taken, Line line) {
        Integer winner = taken.get(line.hash());
        if (winner == null) {
            throw new IllegalStateException("Not taken: row " + line.row());
        }
        return winner;
    }

    private int endOfRow(int start) {
        int end = start;
        while (end < repeated.size()
                && repeated.get(end).row() == repeated.get(start).row()) {
            end++;
        }
        return end;
    }
}
