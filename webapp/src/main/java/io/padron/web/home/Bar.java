package io.padron.web.home;

import java.text.NumberFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A line of a chart: what it counts, how many, how long its bar is in hundredths of the longest, and the list of those
 * whom it counts; empty when there is no such list.
 */
public record Bar(String label, String count, int share, String address) {

    /** A number and where it leads, before it is known which is the largest. */
    record Counted(String label, long count, String address) {}

    /** In the order given; what is not nothing shows at least as a line. */
    static List<Bar> of(Collection<Counted> counted, Locale locale) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        long most = counted.stream().mapToLong(Counted::count).max().orElse(0);
        return counted.stream()
                .map(one -> new Bar(one.label(), numbers.format(one.count()), share(one.count(), most), one.address()))
                .toList();
    }

    /** The largest first. */
    static List<Bar> ofSums(Map<String, Long> sums, Map<String, String> addresses, Locale locale) {
        return of(
                sums.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(sum -> new Counted(sum.getKey(), sum.getValue(), addresses.getOrDefault(sum.getKey(), "")))
                        .toList(),
                locale);
    }

    private static int share(long count, long most) {
        return count == 0 ? 0 : Math.max(1, Math.round(100f * count / most));
    }
}
