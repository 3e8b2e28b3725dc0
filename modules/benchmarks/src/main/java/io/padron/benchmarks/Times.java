package io.padron.benchmarks;

import java.util.Arrays;
import java.util.List;

/** How long something took, each time; in nanoseconds, the shortest first. */
record Times(List<Long> sorted) {

    static Times of(long... each) {
        return new Times(Arrays.stream(each).sorted().boxed().toList());
    }

    double median() {
        return milliseconds(0.5);
    }

    /** The 95th percentile. */
    double slow() {
        return milliseconds(0.95);
    }

    private double milliseconds(double share) {
        int at = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, at)) / 1e6;
    }
}
