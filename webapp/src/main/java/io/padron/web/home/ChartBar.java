package io.padron.web.home;

import java.text.NumberFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A bar of a chart: its label, its count, its length in hundredths of the longest bar, and the address of the list of
 * the counted customers; empty when there is none.
 */
public record ChartBar(String label, String count, int share, String address) {

    /** A number and where it leads, before it is known which is the largest. */
    record CountedItem(String label, long count, String address) {}

    /** Creates the bars in the given order; a count above zero has at least a line. */
    static List<ChartBar> of(Collection<CountedItem> counted, Locale locale) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        long most = counted.stream().mapToLong(CountedItem::count).max().orElse(0);
        return counted.stream()
                .map(one -> new ChartBar(
                        one.label(), numbers.format(one.count()), percentOf(one.count(), most), one.address()))
                .toList();
    }

    /** The largest first. */
    static List<ChartBar> ofSums(Map<String, Long> sums, Map<String, String> addresses, Locale locale) {
        return of(
                sums.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(sum ->
                                new CountedItem(sum.getKey(), sum.getValue(), addresses.getOrDefault(sum.getKey(), "")))
                        .toList(),
                locale);
    }

    private static int percentOf(long count, long most) {
        return count == 0 ? 0 : Math.max(1, Math.round(100f * count / most));
    }
}
