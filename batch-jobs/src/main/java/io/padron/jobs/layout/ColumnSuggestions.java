package io.padron.jobs.layout;

import io.padron.identity.CountryView;
import io.padron.identity.IdentityCheck;
import io.padron.identity.IdentityNumberQuery;
import io.padron.identity.IdentityVerdict;
import io.padron.imports.files.Column;
import io.padron.imports.files.FilePreview;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Suggests fields for the columns of a file by their values: numbers that a rule of the country accepts, emails,
 * phones. A suggestion is never used without the user's confirmation.
 */
final class ColumnSuggestions {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final String IDENTITY = "identities.";

    /** A single number may have as many digits as a phone by chance. */
    private static final int MIN_PHONES = 2;

    private static final int MAX_VALUES = 12;
    private static final int MAX_NUMBER_LENGTH = 25;

    private final CountryView country;
    private final IdentityCheck identities;
    private final List<Column> columns;

    ColumnSuggestions(CountryView country, IdentityCheck identities, List<Column> columns) {
        this.country = country;
        this.identities = identities;
        this.columns = columns;
    }

    /** Returns the suggested fields by column index. */
    Map<Integer, String> suggestFields(FilePreview filePreview) {
        Set<String> used = new HashSet<>(filePreview.columns().keySet());
        Set<Integer> known = new HashSet<>(filePreview.columns().values());
        int width = filePreview.rows().stream()
                .mapToInt(previewRow -> previewRow.cells().size())
                .max()
                .orElse(0);
        Map<Integer, String> found = new HashMap<>();
        for (int place = 0; place < width; place++) {
            if (!known.contains(place)) {
                int at = place;
                suggestField(filePreview.columnValues(place), used).ifPresent(field -> {
                    used.add(field);
                    found.put(at, field);
                });
            }
        }
        return found;
    }

    private Optional<String> suggestField(List<String> all, Set<String> used) {
        List<String> values = all.stream().limit(MAX_VALUES).map(String::strip).toList();
        if (values.isEmpty()) {
            return Optional.empty();
        }
        return columns.stream()
                .map(Column::field)
                .filter(field -> !used.contains(field))
                .filter(field -> fits(field, values))
                .findFirst();
    }

    private boolean fits(String field, List<String> values) {
        if (field.startsWith(IDENTITY)) {
            String kind = field.substring(IDENTITY.length());
            return allMatch(values, value -> value.length() <= MAX_NUMBER_LENGTH && isAcceptedNumber(kind, value));
        }
        if (field.startsWith("emails[")) {
            return allMatch(values, value -> EMAIL.matcher(value).matches());
        }
        return field.startsWith("phones[") && values.size() >= MIN_PHONES && allMatch(values, this::looksLikePhone);
    }

    private boolean isAcceptedNumber(String kind, String value) {
        return identities.check(IdentityNumberQuery.of(country.code(), kind, value))
                instanceof IdentityVerdict.Accepted;
    }

    private boolean looksLikePhone(String value) {
        String digits = value.replaceAll("[\\s().+-]", "");
        return !country.phoneExample().isEmpty()
                && digits.matches("[0-9]+")
                && digits.length() == country.phoneExample().length();
    }

    private static boolean allMatch(List<String> values, Predicate<String> test) {
        return values.stream().allMatch(test);
    }
}
