package io.padron.benchmarks;

import java.util.Arrays;
import java.util.List;

/** Measured durations in nanoseconds, ascending. */
record Latencies(List<Long> sorted) {

    static Latencies of(long... each) {
        return new Latencies(Arrays.stream(each).sorted().boxed().toList());
    }

    double median() {
        return percentile(0.5);
    }

    /** Returns the 95th percentile. */
    double percentile95() {
        return percentile(0.95);
    }

    private double percentile(double share) {
        int at = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, at)) / 1e6;
    }
}
