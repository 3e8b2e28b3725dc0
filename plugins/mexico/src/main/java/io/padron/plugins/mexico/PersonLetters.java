package io.padron.plugins.mexico;

import io.padron.id.spi.Holder;
import io.padron.id.spi.NamePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Four letters that a natural person's name gives; {@code ?} stands for any. The tax authority's own algorithm (its answer
 * of 2006 to the request for information 0610100135506, reglas 1a a 10a, anexos IV y V) gave most RFCs; those assigned
 * from the CURP follow the population registry's (Instructivo Normativo para la Asignación de la CURP, of 2006 and DOF
 * 18-10-2021).
 *
 * @param own the name's own letters, also where they spell a word that is avoided
 */
record PersonLetters(String own) {
    private static final char NONE = 'X';

    /** Whose rules: which particles are passed over, which first names, and what an apostrophe does. */
    enum Rules {
        TAX_AUTHORITY("DE DEL LA LAS LOS Y MC MAC VON VAN MI", "MARIA JOSE", true),
        POPULATION_REGISTRY(
                "DA DAS DE DEL DER DI DIE DD EL LA LAS LE LES LOS MAC MC VAN VON Y", "MARIA MA JOSE J", false);

        private final Set<String> particles;
        private final Set<String> passedOver;
        private final boolean apostropheJoins;

        Rules(String particles, String passedOver, boolean apostropheJoins) {
            this.particles = words(particles);
            this.passedOver = words(passedOver);
            this.apostropheJoins = apostropheJoins;
        }

        /** A surname's word that counts: the first that is no particle; empty when there is no surname. */
        private String surname(String surname) {
            List<String> words = counting(surname);
            return words.isEmpty() ? "" : words.get(0);
        }

        /** The given name that counts: the first, unless it is María or José and another follows. */
        private String given(String names) {
            List<String> words = counting(names);
            return words.isEmpty() ? "" : words.get(words.size() > 1 && passedOver.contains(words.get(0)) ? 1 : 0);
        }

        private List<String> counting(String name) {
            List<String> words = NameWords.of(name, apostropheJoins);
            List<String> counting = new ArrayList<>(words);
            counting.removeIf(particles::contains);
            return counting.isEmpty() ? words : counting;
        }
    }

    /** What the name gives by the rules, the usual letters first; empty when a surname or the given name is unknown. */
    static List<PersonLetters> of(Holder holder, Rules rules) {
        String given = rules.given(holder.name(NamePart.FIRST) + " " + holder.name(NamePart.MIDDLE));
        String last = rules.surname(holder.name(NamePart.LAST));
        String second = rules.surname(holder.name(NamePart.SECOND_LAST));
        if (given.isEmpty() || (last.isEmpty() && second.isEmpty())) {
            return List.of();
        }
        if (last.isEmpty() || second.isEmpty()) {
            return ofOneSurname(last.isEmpty() ? second : last, given);
        }
        List<PersonLetters> letters = new ArrayList<>();
        if (last.length() <= 2) {
            letters.add(of(last.charAt(0), second.charAt(0), given.charAt(0), letter(given, 1)));
        }
        letters.add(of(last.charAt(0), vowel(last), second.charAt(0), given.charAt(0)));
        return letters;
    }

    /** Regla 7a; but the second surname may only be missing on the form, so that the third letter says nothing. */
    private static List<PersonLetters> ofOneSurname(String surname, String given) {
        return List.of(
                of(surname.charAt(0), letter(surname, 1), given.charAt(0), letter(given, 1)),
                of(surname.charAt(0), vowel(surname), '?', given.charAt(0)));
    }

    private static PersonLetters of(char first, char second, char third, char fourth) {
        return new PersonLetters("" + first + second + third + fourth);
    }

    /** As the tax authority writes them by its own rules. */
    String usual() {
        return InconvenientWords.ofTaxAuthority(own) ? own.substring(0, 3) + NONE : own;
    }

    boolean fits(String letters) {
        for (int at = 0; at < letters.length(); at++) {
            char expected = own.charAt(at);
            if (expected != '?' && !NameWords.same(expected, letters.charAt(at)) && !softened(letters, at)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the letter is the last one's X, because with the name's own the four would spell a word of either list. */
    private boolean softened(String letters, int at) {
        if (at < 3 || letters.charAt(at) != NONE) {
            return false;
        }
        String word = letters.substring(0, 3) + own.charAt(3);
        return InconvenientWords.contains(word);
    }

    private static char vowel(String surname) {
        return (char) surname.chars()
                .skip(1)
                .filter(letter -> "AEIOU".indexOf(letter) >= 0)
                .findFirst()
                .orElse(NONE);
    }

    private static char letter(String word, int at) {
        return word.length() > at ? word.charAt(at) : NONE;
    }

    private static Set<String> words(String spaced) {
        return Set.of(spaced.split(" "));
    }
}
