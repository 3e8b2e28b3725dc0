package io.padron.web.imports.rows;

import io.padron.imports.ImportView;
import io.padron.jobs.reports.RowQuery.RowFilter;
import io.padron.web.UiMessages;
import java.io.Serializable;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A run's counts as one bar and as words and numbers; each count leads to its rows.
 *
 * @param slices what the bar is made of, without those that are 0
 * @param counts all counts, those of the bar first
 */
public record RunChart(List<Slice> slices, List<Count> counts) implements Serializable {

    /** The bar's length, in the units of {@link Slice}. */
    private static final int LENGTH = 1000;

    /** Of a run that is not there. */
    public static final RunChart NONE = new RunChart(List.of(), List.of());

    /**
     * A part of the bar.
     *
     * @param tone good, doubt, wrong, again or neutral
     */
    public record Slice(String tone, int start, int length) implements Serializable {}

    /**
     * The count of one outcome.
     *
     * @param share of all rows, such as 6 %; empty when there are none
     * @param address of these rows; empty when there are none
     */
    public record Count(String label, String number, String share, String tone, String address)
            implements Serializable {

        public boolean isAny() {
            return !address.isEmpty();
        }
    }

    /** The counts as they are now. */
    public static RunChart of(ImportView run, Locale locale) {
        List<Slice> slices = new ArrayList<>();
        List<Count> counts = new ArrayList<>();
        int[] before = {0};
        Stream.of(
                        new ChartPart("count-loaded", run.loaded(), "good", RowFilter.GOOD),
                        new ChartPart("count-accepted", run.accepted(), "neutral", RowFilter.GOOD),
                        new ChartPart("count-rejected", run.rejected(), "wrong", RowFilter.REJECTED),
                        new ChartPart(
                                "count-duplicates-file", run.duplicatesInFile(), "again", RowFilter.DUPLICATE_IN_FILE),
                        new ChartPart(
                                "count-duplicates-register",
                                run.duplicatesInRegister(),
                                "again",
                                RowFilter.DUPLICATE_IN_REGISTER))
                .forEach(chartPart -> {
                    if (chartPart.number() > 0) {
                        slices.add(new Slice(
                                chartPart.tone(), scale(before[0], run.rows()), lengthOf(chartPart, before[0], run)));
                        before[0] += chartPart.number();
                    }
                    counts.add(chartPart.toCount(run, locale));
                });
        counts.add(new ChartPart("count-warnings", run.warnings(), "doubt", RowFilter.DOUBTED).toCount(run, locale));
        counts.add(new ChartPart("count-rows", run.rows(), "neutral", RowFilter.ALL).toCount(run, locale));
        return new RunChart(List.copyOf(slices), List.copyOf(counts));
    }

    /** A few rows among a million are still to be seen. */
    private static int lengthOf(ChartPart chartPart, int before, ImportView run) {
        return Math.max(6, scale(before + chartPart.number(), run.rows()) - scale(before, run.rows()));
    }

    private static int scale(int rows, int total) {
        return total == 0 ? 0 : (int) ((long) rows * LENGTH / total);
    }

    private record ChartPart(String key, int number, String tone, RowFilter choice) {

        Count toCount(ImportView run, Locale locale) {
            boolean share = number > 0 && choice != RowFilter.ALL && choice != RowFilter.DOUBTED && run.rows() > 0;
            NumberFormat percent = NumberFormat.getPercentInstance(locale);
            percent.setMaximumFractionDigits((long) number * 100 < run.rows() ? 2 : 0);
            return new Count(
                    UiMessages.get(key).in(locale),
                    NumberFormat.getIntegerInstance(locale).format(number),
                    share ? percent.format((double) number / run.rows()) : "",
                    number == 0 ? "neutral" : tone,
                    number == 0 ? "" : RowsAddress.of(run.id(), choice).toString());
        }
    }
}
