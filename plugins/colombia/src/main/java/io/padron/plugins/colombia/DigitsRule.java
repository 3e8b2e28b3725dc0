package io.padron.plugins.colombia;

import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.Verdict;
import io.padron.id.spi.Written;

/** The rule of a document whose number has only digits and no check digit. */
record DigitsRule(Document document, Lengths lengths, String source) implements IdentityRule {

    @Override
    public String compact(String written) {
        return Digits.keepDigitApart(written);
    }

    @Override
    public Verdict check(String compact, Holder holder) {
        int dash = compact.indexOf('-');
        if (dash > 0) {
            return document.digitApart(compact.substring(0, dash), compact.charAt(compact.length() - 1));
        }
        if (!Written.isDigits(compact)) {
            return document.notDigits(compact);
        }
        return lengths.isPossible(compact.length())
                ? document.accepted(compact, lengths)
                : document.wrongLength(compact, lengths);
    }
}
