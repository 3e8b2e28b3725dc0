package io.padron.plugins.colombia;

import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.Verdict;
import io.padron.id.spi.Written;

/** Cédula de ciudadanía: 3 to 10 digits, no check digit; new ones are the holder's NUIP of 10 digits. */
final class CedulaRule implements IdentityRule {
    private static final Document CEDULA = new Document("cc", "La cédula", "The cédula");
    private static final Lengths LENGTHS = Lengths.of(3, 10);

    /** Consumidor final, who is not named: invoices carry this number under the cédula's code. */
    private static final String FINAL_CONSUMER = "222222222222";

    @Override
    public String source() {
        return "Código Electoral (Decreto 2241 de 1986); Registraduría Nacional del Estado Civil, Resolución 3571 de 2003"
                + " (NUIP); consumidor final: DIAN, Resolución 000165 de 2023, anexo técnico de factura electrónica";
    }

    @Override
    public String compact(String written) {
        return Digits.withoutLeadingZeros(Digits.compact(written));
    }

    @Override
    public Verdict check(String compact, Holder holder) {
        if (compact.equals(FINAL_CONSUMER)) {
            return Verdict.accepted(compact).shared();
        }
        if (!Written.isDigits(compact)) {
            return CEDULA.notDigits(compact);
        }
        return LENGTHS.isPossible(compact.length())
                ? CEDULA.accepted(compact, LENGTHS)
                : CEDULA.wrongLength(compact, LENGTHS);
    }

    @Override
    public String format(String normalForm) {
        return Digits.dotted(normalForm);
    }
}
