package io.padron.web.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Kinds of faults, shuffled and dealt like cards: none comes a second time before each has come once. */
final class Deck {

    private final List<Kind> all;
    private final Random random;
    private final List<Kind> left = new ArrayList<>();

    Deck(List<Kind> all, Random random) {
        this.all = all;
        this.random = random;
    }

    /** Whether there is such a one at all. */
    boolean has(Predicate<Kind> such) {
        return all.stream().anyMatch(such);
    }

    /** The next one of these; there must be one. */
    Kind deal(Predicate<Kind> such) {
        if (left.stream().noneMatch(such)) {
            List<Kind> again = new ArrayList<>(all);
            Collections.shuffle(again, random);
            left.addAll(again);
        }
        Iterator<Kind> cards = left.iterator();
        Kind card = cards.next();
        while (!such.test(card)) {
            card = cards.next();
        }
        cards.remove();
        return card;
    }
}
