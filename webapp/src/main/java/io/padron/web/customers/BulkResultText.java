package io.padron.web.customers;

import io.padron.customers.changes.BulkResult;
import io.padron.customers.changes.BulkResult.SkipReason;
import io.padron.customers.changes.BulkResult.Skipped;
import io.padron.kernel.CustomerId;
import io.padron.web.UiMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Converts the result of a change of several customers to address parameters and to sentences. */
final class BulkResultText {

    /** A skipped customer and the reason; {@code 12.METHOD-15.GONE} lists two. */
    private static final Pattern SKIPPED_CUSTOMER = Pattern.compile("([1-9][0-9]{0,17})\\.("
            + Stream.of(SkipReason.values()).map(SkipReason::name).collect(Collectors.joining("|")) + ")");

    private BulkResultText() {}

    static Map<String, String> toParameters(BulkResult result) {
        return Map.of(
                "changed", Integer.toString(result.changed()),
                "already", Integer.toString(result.unchanged()),
                "left",
                        result.skipped().stream()
                                .map(one -> one.id() + "." + one.reason())
                                .collect(Collectors.joining("-")));
    }

    /** Reads the result with at most {@code most} skipped customers; empty when the address contains none. */
    static Optional<BulkResult> fromParameters(Map<String, String> address, int most) {
        if (address.getOrDefault("changed", "").isEmpty()) {
            return Optional.empty();
        }
        List<Skipped> skipped = SKIPPED_CUSTOMER
                .matcher(address.getOrDefault("left", ""))
                .results()
                .limit(most)
                .map((MatchResult one) ->
                        new Skipped(new CustomerId(Long.parseLong(one.group(1))), SkipReason.valueOf(one.group(2))))
                .toList();
        return Optional.of(new BulkResult(readCount(address, "changed"), readCount(address, "already"), skipped));
    }

    /** Returns one sentence for each count that is not zero. */
    static String describe(BulkResult result, Locale locale) {
        List<String> sentences = new ArrayList<>();
        sentences.add(UiMessages.get("bulk-changed", result.changed()).in(locale));
        if (result.unchanged() > 0) {
            sentences.add(UiMessages.get("bulk-already", result.unchanged()).in(locale));
        }
        if (!result.skipped().isEmpty()) {
            sentences.add(
                    UiMessages.get("bulk-skipped", result.skipped().size()).in(locale));
        }
        return String.join(" ", sentences);
    }

    private static int readCount(Map<String, String> address, String name) {
        String text = address.getOrDefault(name, "");
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }
}
