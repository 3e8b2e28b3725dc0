package io.padron.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Repeated measurements of one value, summarised by median and range. */
final class Measurements {

    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
        Collections.sort(values);
    }

    double median() {
        return values.get((values.size() - 1) / 2);
    }

    /** Formats {@code 0.82 (0.79-0.85)}; a single value without a range. */
    String formatWith(String format) {
        String median = String.format(Locale.ROOT, format, median());
        return values.size() == 1
                ? median
                : median + " (" + String.format(Locale.ROOT, format, values.get(0)) + "-"
                        + String.format(Locale.ROOT, format, values.get(values.size() - 1)) + ")";
    }
}
