package io.padron.plugins.colombia;

import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.Verdict;
import io.padron.id.spi.Written;

/** A document whose number is made of digits, without a check digit. */
record DigitsRule(Document document, Lengths lengths, String source) implements IdentityRule {

    @Override
    public String compact(String written) {
        return Digits.compact(written);
    }

    @Override
    public Verdict check(String compact, Holder holder) {
        if (!Written.isDigits(compact)) {
            return document.notDigits(compact);
        }
        return lengths.isPossible(compact.length())
                ? document.accepted(compact, lengths)
                : document.wrongLength(compact, lengths);
    }
}
