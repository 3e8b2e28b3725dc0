package io.padron.plugins.colombia;

import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.Verdict;
import io.padron.id.spi.Written;

/** Cédula de ciudadanía: 3 to 10 digits, no check digit; new ones are the holder's NUIP of 10 digits. */
final class CedulaRule implements IdentityRule {
    private static final Document CEDULA = new Document("cc", "La cédula", "The cédula");
    private static final Lengths LENGTHS = Lengths.of(3, 10);

    /** Consumidor final, an unnamed customer: invoices have this number under the cédula's code. */
    private static final String FINAL_CONSUMER = "222222222222";

    @Override
    public String source() {
        return "Código Electoral (Decreto 2241 de 1986); Registraduría Nacional del Estado Civil, Resolución 3571 de 2003"
                + " (NUIP); consumidor final: DIAN, Resolución 000165 de 2023, anexo técnico de factura electrónica";
    }

    @Override
    public String compact(String written) {
        return Digits.withoutLeadingZeros(Digits.keepDigitApart(written));
    }

    @Override
    public Verdict check(String compact, Holder holder) {
        if (compact.equals(FINAL_CONSUMER)) {
            return Verdict.accepted(compact).shared();
        }
        int dash = compact.indexOf('-');
        if (dash > 0) {
            return withDigitApart(compact.substring(0, dash), compact.charAt(compact.length() - 1));
        }
        if (!Written.isDigits(compact)) {
            return CEDULA.notDigits(compact);
        }
        return LENGTHS.isPossible(compact.length())
                ? CEDULA.accepted(compact, LENGTHS)
                : CEDULA.wrongLength(compact, LENGTHS);
    }

    /** Removes a separate digit that is the NIT check digit of the cédula; refuses any other. */
    private static Verdict withDigitApart(String number, char digit) {
        if (!Written.isDigits(number) || !LENGTHS.isPossible(number.length()) || NitRule.checkDigit(number) != digit) {
            return CEDULA.digitApart(number, digit);
        }
        return CEDULA.accepted(number, LENGTHS)
                .doubting(
                        "cc-with-check-digit",
                        "La cédula " + Digits.dotted(number) + " trae el dígito de verificación " + digit
                                + ", que es del NIT; se guarda sin él. Si es un NIT, elija NIT.",
                        "The cédula " + Digits.dotted(number) + " has the check digit " + digit
                                + ", which belongs to the NIT; it is kept without it. If it is a NIT, choose NIT.");
    }

    @Override
    public String format(String normalForm) {
        return Digits.dotted(normalForm);
    }
}
