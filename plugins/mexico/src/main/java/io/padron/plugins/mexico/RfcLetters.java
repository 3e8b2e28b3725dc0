package io.padron.plugins.mexico;

import io.padron.id.spi.Holder;
import io.padron.id.spi.NamePart;
import io.padron.id.spi.Reason;
import io.padron.id.spi.Text;
import io.padron.id.spi.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the letters of an RFC with the name on the form. A difference is only a doubt: people marry, are adopted or
 * correct their names, and companies change theirs, while the RFC stays.
 */
final class RfcLetters {
    private static final int NATURAL = 4;

    private RfcLetters() {}

    /** Returns a doubt that names both when they differ; empty when they agree or the name is insufficient. */
    static Optional<Reason> mismatch(String letters, Holder holder) {
        return letters.length() == NATURAL ? ofPerson(letters, holder) : ofCompany(letters, holder);
    }

    private static Optional<Reason> ofPerson(String letters, Holder holder) {
        List<PersonLetters> expected = new ArrayList<>();
        for (PersonLetters.Rules rules : PersonLetters.Rules.values()) {
            List<PersonLetters> given = PersonLetters.of(holder, rules);
            for (PersonLetters candidate : given) {
                if (candidate.fits(letters)) {
                    return Optional.empty();
                }
            }
            expected.addAll(given);
        }
        if (expected.isEmpty()) {
            return Optional.empty();
        }
        String name = Stream.of(NamePart.FIRST, NamePart.MIDDLE, NamePart.LAST, NamePart.SECOND_LAST)
                .map(holder::name)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        String usual = expected.get(0).usual();
        return doubt(
                "Las letras " + letters + " del RFC no corresponden al nombre " + Written.quote(name) + "; lo usual es "
                        + usual + ". Revise los dos; si así está en la constancia, puede guardarlo.",
                "The RFC's letters " + letters + " do not agree with the name " + Written.quote(name)
                        + "; the usual ones are " + usual
                        + ". Check both; if the certificate says so, you may save it.");
    }

    /**
     * Compares only the first letter, which must be the initial of a word of the name: abbreviations, numbers in words
     * and company forms make the other letters uncertain.
     */
    private static Optional<Reason> ofCompany(String letters, Holder holder) {
        String name = holder.name(NamePart.LEGAL_NAME);
        List<String> words = NameWords.of(name, false);
        char initial = letters.charAt(0);
        if (words.isEmpty()
                || initial == '&'
                || name.chars().anyMatch(Character::isDigit)
                || words.stream().anyMatch(word -> NameWords.same(word.charAt(0), initial))) {
            return Optional.empty();
        }
        return doubt(
                "El RFC empieza con " + initial + " y ninguna palabra de " + Written.quote(name)
                        + " empieza así. Revise los dos; si la empresa cambió de nombre, puede guardarlo.",
                "The RFC begins with " + initial + " and no word of " + Written.quote(name)
                        + " does. Check both; if the company changed its name, you may save it.");
    }

    private static Optional<Reason> doubt(String es, String en) {
        return Optional.of(new Reason("rfc-name-mismatch", new Text(es, en)));
    }
}
