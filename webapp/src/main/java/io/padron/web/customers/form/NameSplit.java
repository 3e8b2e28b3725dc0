package io.padron.web.customers.form;

import io.padron.identity.FormView.Part;
import io.padron.kernel.PlainText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Splits a whole name into parts, for a person to look at: given names first, then up to two surnames. Which word is what
 * nobody can know, but no word is lost and their order stays.
 */
final class NameSplit {

    /** Words that belong to the one behind them: de la Cruz. */
    private static final Set<String> PARTICLES =
            Set.of("da", "das", "de", "del", "di", "dos", "el", "la", "las", "los", "san", "santa", "van", "von", "y");

    private NameSplit() {}

    /** The text of each of these parts; those that get none are absent. */
    static Map<Part, String> split(String whole, Set<Part> wanted) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        if (wanted.contains(Part.FULL) || wanted.contains(Part.LEGAL_NAME)) {
            parts.put(wanted.contains(Part.FULL) ? Part.FULL : Part.LEGAL_NAME, whole);
            return parts;
        }
        List<String> names = names(whole);
        int surnames = Math.min(names.size() - 1, names.size() == 2 ? 1 : 2);
        for (int at = 0; at < names.size(); at++) {
            Part part = part(at, names.size() - surnames, names.size());
            parts.merge(
                    wanted.contains(part) ? part : instead(part, wanted),
                    names.get(at),
                    (all, next) -> all + " " + next);
        }
        return parts;
    }

    private static Part part(int at, int given, int all) {
        if (at < given) {
            return at == 0 ? Part.FIRST : Part.MIDDLE;
        }
        return at == given || at < all - 1 ? Part.LAST : Part.SECOND_LAST;
    }

    private static Part instead(Part part, Set<Part> wanted) {
        boolean surname = part == Part.LAST || part == Part.SECOND_LAST;
        return surname && wanted.contains(Part.LAST) ? Part.LAST : Part.FIRST;
    }

    /** The words, each particle with the word that it belongs to. */
    private static List<String> names(String whole) {
        List<String> names = new ArrayList<>();
        String begun = "";
        for (String word : PlainText.tidy(whole).split(" ", -1)) {
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
