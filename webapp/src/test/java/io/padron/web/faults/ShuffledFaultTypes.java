package io.padron.web.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Fault types in random order: each comes once before any comes a second time. */
final class ShuffledFaultTypes {

    private final List<FaultType> all;
    private final Random random;
    private final List<FaultType> left = new ArrayList<>();

    ShuffledFaultTypes(List<FaultType> all, Random random) {
        this.all = all;
        this.random = random;
    }

    /** Whether a type matches. */
    boolean hasAny(Predicate<FaultType> such) {
        return all.stream().anyMatch(such);
    }

    /** The next type that matches; at least one must match. */
    FaultType drawNext(Predicate<FaultType> such) {
        if (left.stream().noneMatch(such)) {
            List<FaultType> again = new ArrayList<>(all);
            Collections.shuffle(again, random);
            left.addAll(again);
        }
        Iterator<FaultType> cards = left.iterator();
        FaultType card = cards.next();
        while (!such.test(card)) {
            card = cards.next();
        }
        cards.remove();
        return card;
    }
}
