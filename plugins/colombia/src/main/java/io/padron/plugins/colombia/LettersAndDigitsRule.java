package io.padron.plugins.colombia;

import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.Verdict;
import io.padron.id.spi.Written;

/** The rule of a document whose number has letters and digits in no fixed order: passports, foreign documents. */
record LettersAndDigitsRule(Document document, Lengths lengths, String source) implements IdentityRule {

    @Override
    public String compact(String written) {
        return Written.compact(written);
    }

    @Override
    public Verdict check(String compact, Holder holder) {
        if (!lengths.isPossible(compact.length())) {
            return document.wrongLength(compact, lengths);
        }
        return compact.matches("[A-Z0-9]+")
                ? document.accepted(compact, lengths)
                : document.notLettersAndDigits(compact);
    }
}
