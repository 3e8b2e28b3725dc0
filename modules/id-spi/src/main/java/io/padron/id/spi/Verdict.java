package io.padron.id.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a rule says of a number. */
public sealed interface Verdict {

    /**
     * The number is good, or good enough.
     *
     * @param normalForm the form in which it is stored and compared; the rule may complete it (a computed check digit)
     * @param doubts what a person should look at before saving; empty when nothing
     * @param unique whether no two customers may share it; false for generic numbers
     */
    record Accepted(String normalForm, List<Reason> doubts, boolean unique) implements Verdict {
        public Accepted {
            Objects.requireNonNull(normalForm, "normalForm");
            doubts = List.copyOf(doubts);
        }

        /** The same verdict with one more thing to look at. */
        public Accepted doubting(String code, String es, String en) {
            List<Reason> more = new ArrayList<>(doubts);
            more.add(new Reason(code, new Text(es, en)));
            return new Accepted(normalForm, more, unique);
        }

        /** The same verdict for a number that many customers may share. */
        public Accepted shared() {
            return new Accepted(normalForm, doubts, false);
        }
    }

    /** The number cannot be right. */
    record Rejected(Reason reason) implements Verdict {
        public Rejected {
            Objects.requireNonNull(reason, "reason");
        }
    }

    static Accepted accepted(String normalForm) {
        return new Accepted(normalForm, List.of(), true);
    }

    static Accepted doubtful(String normalForm, List<Reason> doubts) {
        return new Accepted(normalForm, doubts, true);
    }

    /** Refuses with a code and one sentence in Spanish and English. */
    static Rejected rejected(String code, String es, String en) {
        return new Rejected(new Reason(code, new Text(es, en)));
    }
}
