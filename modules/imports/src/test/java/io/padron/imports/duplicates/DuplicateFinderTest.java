package io.padron.imports.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.imports.ledger.DuplicateRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DuplicateFinderTest {

    @Test
    void theLowestRowOfAKeyWins() {
        assertEquals(
                List.of(new DuplicateRow(7, 2, 0), new DuplicateRow(9, 2, 0)),
                findDuplicates(Map.of(9, List.of("a"), 2, List.of("a"), 7, List.of("a"), 3, List.of("b"))));
    }

    @Test
    void aDuplicateRowTakesNoKey() {
        assertEquals(
                List.of(new DuplicateRow(3, 2, 0)),
                findDuplicates(
                        Map.of(2, List.of("id-1", "ref-1"), 3, List.of("id-1", "ref-2"), 4, List.of("id-2", "ref-2"))));
    }

    @Test
    void theStrongestKeyThatIsTakenIsTheReason() {
        assertEquals(
                List.of(new DuplicateRow(3, 2, 0)),
                findDuplicates(Map.of(2, List.of("id-1", "ref-1"), 3, List.of("id-1", "ref-1"))));
    }

    @RepeatedTest(50)
    void agreesWithGoingThroughTheRowsOneByOne(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Map<Integer, List<String>> rows = new HashMap<>();
        for (int row = 2; row < 60; row++) {
            rows.put(row, List.of("id-" + random.nextInt(40), "ref-" + random.nextInt(40)));
        }
        Map<String, Integer> taken = new HashMap<>();
        List<Integer> expected = new ArrayList<>();
        rows.keySet().stream().sorted().forEach(row -> {
            if (rows.get(row).stream().anyMatch(taken::containsKey)) {
                expected.add(row);
            } else {
                rows.get(row).forEach(key -> taken.put(key, row));
            }
        });
        assertEquals(
                expected, findDuplicates(rows).stream().map(DuplicateRow::row).toList());
    }

    @Test
    void whatCertainlyOccursOnceIsNotRemembered() {
        List<DuplicateRow> duplicates = new ArrayList<>();
        DuplicateFinder finder = new DuplicateFinder(key -> false, duplicates::add);
        finder.accept(2, List.of(KeyHash.of("a")));
        finder.accept(3, List.of(KeyHash.of("a")));
        assertEquals(List.of(), duplicates);
    }

    private static List<DuplicateRow> findDuplicates(Map<Integer, List<String>> rows) {
        DuplicateRows duplicates = new DuplicateRows();
        DuplicateFinder finder = new DuplicateFinder(key -> true, duplicates::add);
        new TreeMap<>(rows)
                .forEach((row, keys) ->
                        finder.accept(row, keys.stream().map(KeyHash::of).toList()));
        return duplicates;
    }
}
