package io.padron.web.customers;

import io.padron.customers.changes.BulkResult;
import io.padron.customers.changes.BulkResult.Left;
import io.padron.customers.changes.BulkResult.Why;
import io.padron.kernel.CustomerId;
import io.padron.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of many customers that were changed: as the address carries it, and as people read it. */
final class BulkResultText {

    /** {@code 12.METHOD-15.GONE}. */
    private static final Pattern LEFT = Pattern.compile(
            "([1-9][0-9]{0,17})\\.(" + Stream.of(Why.values()).map(Why::name).collect(Collectors.joining("|")) + ")");

    private BulkResultText() {}

    static Map<String, String> parameters(BulkResult result) {
        return Map.of(
                "changed", Integer.toString(result.changed()),
                "already", Integer.toString(result.already()),
                "left",
                        result.left().stream()
                                .map(one -> one.id() + "." + one.why())
                                .collect(Collectors.joining("-")));
    }

    /** What the address carries; empty when it tells of nothing. At most {@code most} customers are named. */
    static Optional<BulkResult> read(Map<String, String> address, int most) {
        if (address.getOrDefault("changed", "").isEmpty()) {
            return Optional.empty();
        }
        List<Left> left = LEFT.matcher(address.getOrDefault("left", ""))
                .results()
                .limit(most)
                .map((MatchResult one) ->
                        new Left(new CustomerId(Long.parseLong(one.group(1))), Why.valueOf(one.group(2))))
                .toList();
        return Optional.of(new BulkResult(count(address, "changed"), count(address, "already"), left));
    }

    /** A sentence for each count that is not zero. */
    static String of(BulkResult result, Locale locale) {
        List<String> sentences = new ArrayList<>();
        sentences.add(Words.get("bulk-changed", result.changed()).in(locale));
        if (result.already() > 0) {
            sentences.add(Words.get("bulk-already", result.already()).in(locale));
        }
        if (!result.left().isEmpty()) {
            sentences.add(Words.get("bulk-left", result.left().size()).in(locale));
        }
        return String.join(" ", sentences);
    }

    private static int count(Map<String, String> address, String name) {
        String text = address.getOrDefault(name, "");
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }
}
