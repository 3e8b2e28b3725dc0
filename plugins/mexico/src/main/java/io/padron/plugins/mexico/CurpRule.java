package io.padron.plugins.mexico;

import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.Verdict;
import io.padron.id.spi.Written;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Clave Única de Registro de Población: 4 letters, date of birth, sex, state, 3 inner consonants, a character that
 * distinguishes homonyms and the century, and a check digit. A wrong check digit is a doubt, as in the RFC: the CURP is
 * optional, and refusing a real one is worse than storing a doubtful one.
 */
final class CurpRule implements IdentityRule {
    private static final int LENGTH = 18;
    private static final String VALUES = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";
    private static final Set<String> STATES = Set.of(
            ("AS BC BS CC CH CL CM CS DF DG GR GT HG JC MC MN MS NE NL NT OC PL" + " QR QT SL SP SR TC TL TS VZ YN ZS")
                    .split(" "));

    private static final Pattern LETTERS = Pattern.compile("[A-Z][AEIOUX][A-Z]{2}");
    private static final Pattern END = Pattern.compile("[B-DF-HJ-NP-TV-Z]{3}[0-9A-Z][0-9]");

    @Override
    public String source() {
        return "Secretaría de Gobernación, RENAPO: Instructivo Normativo para la Asignación de la Clave Única de Registro"
                + " de Población, DOF 18-10-2021; patrón t_CURP de tdCFDI.xsd (SAT)";
    }

    @Override
    public String compact(String written) {
        return Written.compact(written);
    }

    @Override
    public Verdict check(String compact, Holder holder) {
        Optional<Verdict> refusal = refusal(compact);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Verdict.Accepted accepted = Verdict.accepted(compact);
        String letters = compact.substring(0, 4);
        if (InconvenientWords.contains(letters)) {
            String usual = letters.charAt(0) + "X" + letters.substring(2);
            accepted = accepted.doubting(
                    "curp-inconvenient-word",
                    "La CURP " + compact + " empieza con " + letters + ", y en esos casos se escribe X en lugar de la"
                            + " segunda letra (" + usual
                            + "). Revísela; si así está en la constancia, puede guardarla.",
                    "The CURP " + compact + " begins with " + letters
                            + ", where X takes the place of the second letter (" + usual
                            + "). Check it; if the certificate says so, you may save it.");
        }
        return checkDigit(compact) == compact.charAt(LENGTH - 1)
                ? accepted
                : accepted.doubting(
                        "curp-check-digit",
                        "El dígito verificador de la CURP " + compact
                                + " no coincide; si la copió de la constancia, puede guardarla.",
                        "The check digit of the CURP " + compact
                                + " does not match; if you copied it from the certificate, you may save it.");
    }

    private static Optional<Verdict> refusal(String curp) {
        if (curp.length() != LENGTH) {
            return wrong(
                    curp,
                    "curp-wrong-length",
                    "tiene " + curp.length() + " caracteres y debe llevar 18. Revise que esté completa.",
                    "has " + curp.length() + " characters and should have 18. Check that it is complete.");
        }
        if (!LETTERS.matcher(curp.substring(0, 4)).matches()) {
            return wrong(
                    curp,
                    "curp-malformed-letters",
                    "debe empezar con cuatro letras, la segunda una vocal o X. Revise el principio.",
                    "must begin with four letters, the second a vowel or X. Check its beginning.");
        }
        if (!Written.isDigits(curp.substring(4, 10))) {
            return wrong(
                    curp,
                    "curp-malformed-date",
                    "lleva seis números después de las cuatro letras: año, mes y día. Revise la fecha.",
                    "has six digits after the four letters: year, month and day. Check the date.");
        }
        return wrongEnd(curp).or(() -> impossibleDate(curp));
    }

    private static Optional<Verdict> wrongEnd(String curp) {
        if ("HMX".indexOf(curp.charAt(10)) < 0) {
            return wrong(
                    curp,
                    "curp-unknown-sex",
                    "debe llevar H, M o X después de la fecha. Revise ese carácter.",
                    "must have H, M or X after the date. Check that character.");
        }
        if (!STATES.contains(curp.substring(11, 13))) {
            String state = Written.quote(curp.substring(11, 13));
            return wrong(
                    curp,
                    "curp-unknown-state",
                    "nombra una entidad que no existe (" + state + "). Revise las dos letras después del sexo.",
                    "names a state that does not exist (" + state + "). Check the two letters after the sex.");
        }
        if (!END.matcher(curp.substring(13)).matches()) {
            return wrong(
                    curp,
                    "curp-malformed-end",
                    "debe terminar con tres consonantes, una letra o número y un número. Revise el final.",
                    "must end with three consonants, a letter or digit, and a digit. Check its end.");
        }
        return Optional.empty();
    }

    /** The character before the check digit is a digit for a person born before 2000, else a letter. */
    private static Optional<Verdict> impossibleDate(String curp) {
        ShortDate date = ShortDate.of(curp.substring(4, 10));
        int century = Written.isDigits(curp.substring(16, 17)) ? 1900 : 2000;
        return date.existsIn(century)
                ? Optional.empty()
                : wrong(
                        curp,
                        "curp-impossible-date",
                        "tiene una fecha imposible (" + date.dayAndMonth() + "). Revise los seis dígitos.",
                        "has an impossible date (day " + date.day() + ", month " + date.month()
                                + "). Check its six digits.");
    }

    private static char checkDigit(String curp) {
        int sum = 0;
        for (int at = 0; at < LENGTH - 1; at++) {
            sum += VALUES.indexOf(curp.charAt(at)) * (LENGTH - at);
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    private static Optional<Verdict> wrong(String curp, String code, String es, String en) {
        String quote = Written.quote(curp);
        return Optional.of(Verdict.rejected(code, "La CURP " + quote + " " + es, "The CURP " + quote + " " + en));
    }
}
