package io.padron.imports.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepeatedHashFilterTest {

    private static final int HASHES = 20_000;

    @Test
    void whatRepeatsRemainsAndLittleElse() {
        sieves(new RepeatedHashFilter(HASHES), 1);
    }

    @Test
    void whatIsTooMuchForOnePairOfPassesIsSievedInParts() {
        sieves(new RepeatedHashFilter(HASHES, 1 << 16), 5);
    }

    private static void sieves(RepeatedHashFilter repeated, int parts) {
        List<KeyHash> hashes = IntStream.range(0, HASHES)
                .mapToObj(number -> KeyHash.of("key " + (number % 100 == 0 ? 0 : number)))
                .toList();
        Set<KeyHash> remaining = new HashSet<>();
        assertEquals(parts, repeated.parts());
        for (int part = 0; part < repeated.parts(); part++) {
            repeated.beginPass(part);
            hashes.forEach(repeated::addHash);
        }
        repeated.endPasses();
        hashes.stream().filter(repeated::mayRepeat).forEach(remaining::add);
        assertTrue(remaining.contains(KeyHash.of("key 0")));
        assertTrue(remaining.size() < HASHES / 5, () -> remaining.size() + " remain");
    }
}
