package io.padron.plugins.colombia;

import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.Verdict;
import io.padron.id.spi.Written;

/** The organisation's own code of a customer: digits only, without a check digit. */
final class InternalCodeRule implements IdentityRule {
    private static final Document CODE = new Document("codigo-interno", "El código interno", "The internal code");
    private static final Lengths LENGTHS = Lengths.of(1, 20);

    @Override
    public String source() {
        return "Ninguna norma: el código que la organización da a su cliente, solo números";
    }

    @Override
    public String compact(String written) {
        return Digits.keepDigitApart(written);
    }

    /** A digit after a dash may be part of the organisation's code; more often it is the check digit of a NIT. */
    @Override
    public Verdict check(String compact, Holder holder) {
        String digits = compact.replace("-", "");
        if (!Written.isDigits(digits)) {
            return CODE.notDigits(compact);
        }
        if (!LENGTHS.isPossible(digits.length())) {
            return CODE.wrongLength(digits, LENGTHS);
        }
        Verdict.Accepted accepted = CODE.accepted(digits, LENGTHS);
        return digits.length() == compact.length()
                ? accepted
                : accepted.doubting(
                        "codigo-interno-digit-apart",
                        "El código interno " + Written.quote(compact) + " parece un NIT con su dígito de verificación;"
                                + " si lo es, elija NIT. Como código se guarda " + digits + ".",
                        "The internal code " + Written.quote(compact) + " looks like a NIT with its check digit; if it"
                                + " is one, choose NIT. As a code, " + digits + " is kept.");
    }
}
