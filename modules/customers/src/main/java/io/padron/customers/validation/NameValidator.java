package io.padron.customers.validation;

import io.padron.id.spi.NamePart;
import io.padron.identity.FormView.NameFieldView;
import io.padron.identity.FormView.NameStyleView;
import io.padron.kernel.NamePath;
import io.padron.kernel.PersonName;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Validates that a name has exactly the parts of one of the country's name styles. */
final class NameValidator {

    private static final int LONGEST_PART = 100;
    private static final int LONGEST_WHOLE = 250;

    private final IssueCollector issueCollector;
    /** The prefix of a part's path: {@code contacts[0].}. */
    private final String prefix;

    private final Map<NamePart, String> filled = new EnumMap<>(NamePart.class);

    NameValidator(IssueCollector issueCollector, String prefix) {
        this.issueCollector = issueCollector;
        this.prefix = prefix;
    }

    /** Returns the cleaned name and remembers its parts. */
    PersonName readName(PersonName name) {
        return new PersonName(
                readName(NamePart.FIRST, name.first()),
                readName(NamePart.MIDDLE, name.middle()),
                readName(NamePart.LAST, name.last()),
                readName(NamePart.SECOND_LAST, name.secondLast()),
                readName(NamePart.FULL, name.full()));
    }

    /** Returns the cleaned part and remembers it. */
    String readName(NamePart part, String written) {
        int longest = part == NamePart.FULL || part == NamePart.LEGAL_NAME ? LONGEST_WHOLE : LONGEST_PART;
        String cleaned = issueCollector.checkText(prefix + NamePath.of(part), written, longest);
        if (!cleaned.isEmpty()) {
            filled.put(part, cleaned);
            if (cleaned.length() <= longest && PlaceholderName.isPlaceholder(cleaned)) {
                issueCollector.addDoubt(prefix + NamePath.of(part), "name-stand-in", cleaned);
            }
        }
        return cleaned;
    }

    /** Compares the parts with the styles, and reports differences from the closest style. */
    void checkStyles(List<NameStyleView> styles) {
        if (styles.stream().anyMatch(this::matchesStyle)) {
            return;
        }
        NameStyleView closest = styles.stream()
                .max(Comparator.comparingInt(this::scoreStyle).thenComparing(style -> -styles.indexOf(style)))
                .orElseThrow();
        closest.fields().stream()
                .filter(field -> field.required() && !filled.containsKey(field.part()))
                .forEach(field ->
                        issueCollector.addError(prefix + NamePath.of(field.part()), "required", field.label()));
        Set<NamePart> elsewhere = styles.stream()
                .flatMap(style -> style.fields().stream())
                .map(NameFieldView::part)
                .collect(Collectors.toSet());
        filled.keySet().stream()
                .filter(part -> !partsOf(closest).contains(part))
                .forEach(part -> issueCollector.addError(
                        prefix + NamePath.of(part), elsewhere.contains(part) ? "name-one-way" : "not-used-here"));
    }

    /** Returns whether all required parts are present and no other parts. */
    private boolean matchesStyle(NameStyleView style) {
        int found = 0;
        for (NameFieldView field : style.fields()) {
            if (filled.containsKey(field.part())) {
                found++;
            } else if (field.required()) {
                return false;
            }
        }
        return found == filled.size();
    }

    /** Rates a style: first that no part is missing or unknown, then by the number of its parts present. */
    private int scoreStyle(NameStyleView style) {
        long strange = filled.keySet().stream()
                .filter(part -> !partsOf(style).contains(part))
                .count();
        long missing = style.fields().stream()
                .filter(field -> field.required() && !filled.containsKey(field.part()))
                .count();
        int inPlace = (int) (filled.size() - strange);
        return strange == 0 && missing == 0 ? 100 + inPlace : inPlace;
    }

    private static Set<NamePart> partsOf(NameStyleView style) {
        return style.fields().stream().map(NameFieldView::part).collect(Collectors.toSet());
    }
}
