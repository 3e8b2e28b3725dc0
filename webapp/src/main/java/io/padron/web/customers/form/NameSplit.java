package io.padron.web.customers.form;

import io.padron.id.spi.NamePart;
import io.padron.kernel.text.PlainText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Splits a full name into parts as a suggestion: given names first, then up to two surnames. The assignment is a guess,
 * but no word is lost and the order stays.
 */
final class NameSplit {

    /** Words that belong to the following word: de la Cruz. */
    private static final Set<String> PARTICLES =
            Set.of("da", "das", "de", "del", "di", "dos", "el", "la", "las", "los", "san", "santa", "van", "von", "y");

    private NameSplit() {}

    /** Returns the text of each wanted part; parts without text are absent. */
    static Map<NamePart, String> split(String whole, Set<NamePart> wanted) {
        Map<NamePart, String> parts = new EnumMap<>(NamePart.class);
        if (wanted.contains(NamePart.FULL) || wanted.contains(NamePart.LEGAL_NAME)) {
            parts.put(wanted.contains(NamePart.FULL) ? NamePart.FULL : NamePart.LEGAL_NAME, whole);
            return parts;
        }
        List<String> names = splitNames(whole);
        int surnames = Math.min(names.size() - 1, names.size() == 2 ? 1 : 2);
        for (int at = 0; at < names.size(); at++) {
            NamePart part = partAt(at, names.size() - surnames, names.size());
            parts.merge(
                    wanted.contains(part) ? part : replacementFor(part, wanted),
                    names.get(at),
                    (all, next) -> all + " " + next);
        }
        return parts;
    }

    private static NamePart partAt(int at, int given, int all) {
        if (at < given) {
            return at == 0 ? NamePart.FIRST : NamePart.MIDDLE;
        }
        return at == given || at < all - 1 ? NamePart.LAST : NamePart.SECOND_LAST;
    }

    private static NamePart replacementFor(NamePart part, Set<NamePart> wanted) {
        boolean surname = part == NamePart.LAST || part == NamePart.SECOND_LAST;
        return surname && wanted.contains(NamePart.LAST) ? NamePart.LAST : NamePart.FIRST;
    }

    /** Returns the words, each with its preceding particles. */
    private static List<String> splitNames(String whole) {
        List<String> names = new ArrayList<>();
        String begun = "";
        for (String word : PlainText.cleanText(whole).split(" ", -1)) {
            String joined = begun.isEmpty() ? word : begun + " " + word;
            boolean particle = PARTICLES.contains(word.toLowerCase(Locale.ROOT));
            begun = particle ? joined : "";
            if (!particle && !word.isEmpty()) {
                names.add(joined);
            }
        }
        if (!begun.isEmpty()) {
            names.add(begun);
        }
        return names;
    }
}
