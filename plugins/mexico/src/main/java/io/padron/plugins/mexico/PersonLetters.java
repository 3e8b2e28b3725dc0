package io.padron.plugins.mexico;

import io.padron.id.spi.Holder;
import io.padron.id.spi.NamePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The four letters of an RFC or CURP that follow from a natural person's name; {@code ?} stands for any. Most RFCs
 * follow the tax authority's own algorithm (its answer of 2006 to the request for information 0610100135506, reglas 1a
 * a 10a, anexos IV y V). Those assigned from the CURP follow the population registry's (Instructivo Normativo para la
 * Asignación de la CURP, of 2006 and DOF 18-10-2021).
 *
 * @param own the name's own letters, also when they spell a word that is avoided
 */
record PersonLetters(String own) {
    private static final char NONE = 'X';

    /** The rules of one authority: the particles and first names that it skips, and the treatment of an apostrophe. */
    enum Rules {
        TAX_AUTHORITY("DE DEL LA LAS LOS Y MC MAC VON VAN MI", "MARIA JOSE", true),
        POPULATION_REGISTRY(
                "DA DAS DE DEL DER DI DIE DD EL LA LAS LE LES LOS MAC MC VAN VON Y", "MARIA MA JOSE J", false);

        private final Set<String> particles;
        private final Set<String> skippedNames;
        private final boolean apostropheJoins;

        Rules(String particles, String skippedNames, boolean apostropheJoins) {
            this.particles = words(particles);
            this.skippedNames = words(skippedNames);
            this.apostropheJoins = apostropheJoins;
        }

        /** Returns the relevant word of a surname: the first that is no particle; empty when there is no surname. */
        private String surname(String surname) {
            List<String> words = relevantWords(surname);
            return words.isEmpty() ? "" : words.get(0);
        }

        /** Returns the relevant given name: the first, unless it is María or José and another follows. */
        private String given(String names) {
            List<String> words = relevantWords(names);
            return words.isEmpty() ? "" : words.get(words.size() > 1 && skippedNames.contains(words.get(0)) ? 1 : 0);
        }

        private List<String> relevantWords(String name) {
            List<String> words = NameWords.of(name, apostropheJoins);
            List<String> relevantWords = new ArrayList<>(words);
            relevantWords.removeIf(particles::contains);
            return relevantWords.isEmpty() ? words : relevantWords;
        }
    }

    /**
     * Returns the possible letters of a name, the usual ones first; empty when the surnames or the given name are
     * unknown.
     */
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

    /** Regla 7a. The form may only lack the second surname, so a second variant leaves the third letter open. */
    private static List<PersonLetters> ofOneSurname(String surname, String given) {
        return List.of(
                of(surname.charAt(0), letter(surname, 1), given.charAt(0), letter(given, 1)),
                of(surname.charAt(0), vowel(surname), '?', given.charAt(0)));
    }

    private static PersonLetters of(char first, char second, char third, char fourth) {
        return new PersonLetters("" + first + second + third + fourth);
    }

    /** Returns the letters as the tax authority writes them by its own rules. */
    String usual() {
        return InconvenientWords.ofTaxAuthority(own) ? own.substring(0, 3) + NONE : own;
    }

    boolean fits(String letters) {
        for (int at = 0; at < letters.length(); at++) {
            char expected = own.charAt(at);
            if (expected != '?' && !NameWords.same(expected, letters.charAt(at)) && !isReplacedByX(letters, at)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the letter is the X that replaces the last one, because the name's own letters spell a word of either
     * list.
     */
    private boolean isReplacedByX(String letters, int at) {
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
