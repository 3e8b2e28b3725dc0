package io.padron.id.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The result of checking a number. */
public sealed interface Verdict {

    /**
     * The number is valid, perhaps with doubts.
     *
     * @param normalForm the form in which it is stored and compared; the rule may complete it (a computed check digit)
     * @param doubts what the user should check before saving; may be empty
     * @param unique whether no two customers may share it; false for generic numbers
     */
    record Accepted(String normalForm, List<Reason> doubts, boolean unique) implements Verdict {
        public Accepted {
            Objects.requireNonNull(normalForm, "normalForm");
            doubts = List.copyOf(doubts);
        }

        /** Returns the verdict with one more doubt. */
        public Accepted doubting(String code, String es, String en) {
            List<Reason> more = new ArrayList<>(doubts);
            more.add(new Reason(code, new Text(es, en)));
            return new Accepted(normalForm, more, unique);
        }

        /** Returns the verdict for a number that many customers may share. */
        public Accepted shared() {
            return new Accepted(normalForm, doubts, false);
        }
    }

    /** The number is invalid. */
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

    /** Creates a rejection with a code and one sentence in Spanish and English. */
    static Rejected rejected(String code, String es, String en) {
        return new Rejected(new Reason(code, new Text(es, en)));
    }
}
