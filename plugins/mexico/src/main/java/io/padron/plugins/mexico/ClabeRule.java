package io.padron.plugins.mexico;

import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.Text;
import io.padron.id.spi.Verdict;
import io.padron.id.spi.Written;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Clave Bancaria Estandarizada: bank (3 digits), place (3), account (11) and a check digit. A wrong check digit is
 * refused, because banks refuse it too; an unknown bank is a doubt, because new banks join SPEI.
 */
final class ClabeRule implements IdentityRule {
    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {3, 7, 1};

    /** One repeated digit, or only zeros as the account. */
    private static final Pattern PLACEHOLDER = Pattern.compile("([0-9])\\1{17}|[0-9]{6}0{11}[0-9]");

    @Override
    public String source() {
        return "Asociación de Bancos de México, CLABE; Banco de México, Circular 14/2017 (Reglas del SPEI) y lista de"
                + " instituciones participantes; SAT, catálogo c_Banco del complemento de nómina";
    }

    @Override
    public String compact(String written) {
        return Written.compact(written);
    }

    @Override
    public Verdict check(String compact, Holder holder) {
        String quote = Written.quote(compact);
        if (!Written.isDigits(compact)) {
            return Verdict.rejected(
                    "clabe-not-digits",
                    "La CLABE " + quote + " lleva solo números. Cópiela completa del estado de cuenta.",
                    "The CLABE " + quote + " has digits only. Copy all of it from the bank statement.");
        }
        if (compact.length() != LENGTH) {
            return Verdict.rejected(
                    "clabe-wrong-length",
                    "La CLABE " + quote + " tiene " + compact.length()
                            + " dígitos y debe llevar 18. Cópiela completa del estado de cuenta.",
                    "The CLABE " + quote + " has " + compact.length()
                            + " digits and should have 18. Copy all of it from the bank statement.");
        }
        if (checkDigit(compact) != compact.charAt(LENGTH - 1)) {
            return Verdict.rejected(
                    "clabe-check-digit",
                    "El dígito verificador de la CLABE " + quote + " no coincide. Revise los 18 dígitos.",
                    "The check digit of the CLABE " + quote + " does not match. Check its 18 digits.");
        }
        return acceptWithDoubts(compact);
    }

    private static Verdict acceptWithDoubts(String compact) {
        String quote = Written.quote(compact);
        if (PLACEHOLDER.matcher(compact).matches()) {
            return Verdict.accepted(compact)
                    .doubting(
                            "clabe-placeholder",
                            "La CLABE " + quote + " parece de relleno: ahí no llega ningún pago. Cópiela del estado de"
                                    + " cuenta; si es la suya, puede guardarla.",
                            "The CLABE " + quote + " looks like a stand-in: no payment arrives there. Copy it from the"
                                    + " bank statement; if it is yours, you may save it.");
        }
        String bank = compact.substring(0, 3);
        return Banks.isKnown(bank)
                ? Verdict.accepted(compact)
                : Verdict.accepted(compact)
                        .doubting(
                                "clabe-unknown-bank",
                                "No conocemos el banco " + bank + " de la CLABE " + quote
                                        + "; si la copió del estado de cuenta, puede guardarla.",
                                "We do not know the bank " + bank + " of the CLABE " + quote
                                        + "; if you copied it from the bank statement, you may save it.");
    }

    /** Separates the bank, place, account and check digit by spaces. */
    @Override
    public String format(String normalForm) {
        return normalForm.length() == LENGTH && Written.isDigits(normalForm)
                ? String.join(
                        " ",
                        normalForm.substring(0, 3),
                        normalForm.substring(3, 6),
                        normalForm.substring(6, 17),
                        normalForm.substring(17))
                : normalForm;
    }

    /** Returns the name of the bank. */
    @Override
    public Optional<Text> meaning(String normalForm) {
        return normalForm.length() == LENGTH
                ? Banks.name(normalForm.substring(0, 3)).map(Text::same)
                : Optional.empty();
    }

    private static char checkDigit(String clabe) {
        int sum = 0;
        for (int at = 0; at < LENGTH - 1; at++) {
            sum += (clabe.charAt(at) - '0') * WEIGHTS[at % WEIGHTS.length] % 10;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
