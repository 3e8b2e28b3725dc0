package io.padron.customers.review;

import io.padron.identity.FormView.NameFieldView;
import io.padron.identity.FormView.NameStyleView;
import io.padron.identity.FormView.Part;
import io.padron.kernel.PersonName;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The judgement of a name: whether it is written in one of the country's ways, wholly. */
final class NameReview {

    private static final int LONGEST_PART = 100;
    private static final int LONGEST_WHOLE = 250;

    private final Findings findings;
    /** Comes before the path of a part: {@code contacts[0].}. */
    private final String prefix;

    private final Map<Part, String> filled = new EnumMap<>(Part.class);

    NameReview(Findings findings, String prefix) {
        this.findings = findings;
        this.prefix = prefix;
    }

    /** The name, tidy. */
    PersonName read(PersonName name) {
        return new PersonName(
                read(Part.FIRST, name.first()),
                read(Part.MIDDLE, name.middle()),
                read(Part.LAST, name.last()),
                read(Part.SECOND_LAST, name.secondLast()),
                read(Part.FULL, name.full()));
    }

    /** The part, tidy. */
    String read(Part part, String written) {
        int longest = part == Part.FULL || part == Part.LEGAL_NAME ? LONGEST_WHOLE : LONGEST_PART;
        String tidy = findings.text(prefix + part.path(), written, longest);
        if (!tidy.isEmpty()) {
            filled.put(part, tidy);
            if (tidy.length() <= longest && StandInName.isOne(tidy)) {
                findings.doubt(prefix + part.path(), "name-stand-in", tidy);
            }
        }
        return tidy;
    }

    /** Compares what was read with the country's ways; what does not fit is told by the way that fits best. */
    void compare(List<NameStyleView> styles) {
        if (styles.stream().anyMatch(this::isComplete)) {
            return;
        }
        NameStyleView meant = styles.stream()
                .max(Comparator.comparingInt(this::fit).thenComparing(style -> -styles.indexOf(style)))
                .orElseThrow();
        meant.fields().stream()
                .filter(field -> field.required() && !filled.containsKey(field.part()))
                .forEach(field -> findings.refuse(prefix + field.part().path(), "required", field.label()));
        Set<Part> elsewhere = styles.stream()
                .flatMap(style -> style.fields().stream())
                .map(NameFieldView::part)
                .collect(Collectors.toSet());
        filled.keySet().stream()
                .filter(part -> !parts(meant).contains(part))
                .forEach(part -> findings.refuse(
                        prefix + part.path(), elsewhere.contains(part) ? "name-one-way" : "not-used-here"));
    }

    /** Whether it is written so, and nothing beside. */
    private boolean isComplete(NameStyleView style) {
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

    /** How well a way fits: first that nothing is missing or too much, then how much of it is filled. */
    private int fit(NameStyleView style) {
        long strange = filled.keySet().stream()
                .filter(part -> !parts(style).contains(part))
                .count();
        long missing = style.fields().stream()
                .filter(field -> field.required() && !filled.containsKey(field.part()))
                .count();
        int inPlace = (int) (filled.size() - strange);
        return strange == 0 && missing == 0 ? 100 + inPlace : inPlace;
    }

    private static Set<Part> parts(NameStyleView style) {
        return style.fields().stream().map(NameFieldView::part).collect(Collectors.toSet());
    }
}
