package io.padron.plugins.colombia;

import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.PersonType;
import io.padron.id.spi.Verdict;
import io.padron.id.spi.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Número de Identificación Tributaria: a company's 9 digits, or a person's cédula, and the dígito de verificación (DV).
 * The normal form always has the DV, after a dash: {@code 900123456-8}; the rule computes a missing one.
 *
 * <p>A wrong DV is refused for companies, because all their documents have the right one. For natural persons it is a
 * doubt: lists often have another value beside the cédula, and the cédula is what identifies the person.
 *
 * <p>Without a dash, 11 digits are a cédula of 10 and its DV. 10 digits are 9 and a DV, unless they begin with 1 and
 * the holder is no company: those are the cédulas that are issued today.
 */
final class NitRule implements IdentityRule {
    private static final Document NIT = new Document("nit", "El NIT", "The NIT");
    private static final Lengths COMPANY = new Lengths(6, 9, 9, 9);
    private static final Lengths PERSON = Lengths.of(3, 10);
    private static final int COMPANY_DIGITS = 9;
    private static final Pattern SHAPE = Pattern.compile("([0-9]{1,12})(?:-([0-9]))?(?:-([0-9]))?");

    @Override
    public String source() {
        return "Estatuto Tributario, artículo 555-1; DIAN, Orden Administrativa 4 de 1989 (dígito de verificación)";
    }

    /**
     * Keeps the dash before a single last digit, and both dashes when a list has the DV in the number and again beside
     * it. Removes a text that says that there is no DV.
     */
    @Override
    public String compact(String written) {
        int dash = Digits.lastDash(written);
        if (dash < 0) {
            return Digits.compact(written);
        }
        String number = Digits.compact(written.substring(0, dash));
        String digit = Digits.compact(written.substring(dash + 1));
        if (number.isEmpty()
                || (digit.length() > 1 && !isNone(digit))
                || (digit.length() == 1 && !Written.isDigits(digit))) {
            return Digits.compact(written);
        }
        String before = Digits.keepDigitApart(written.substring(0, dash));
        return digit.length() == 1 ? before + "-" + digit : before;
    }

    @Override
    public Verdict check(String compact, Holder holder) {
        Matcher shape = SHAPE.matcher(compact);
        if (!shape.matches()) {
            return NIT.notDigits(compact);
        }
        boolean company = holder.personType().equals(Optional.of(PersonType.LEGAL));
        String digits = shape.group(1);
        List<String> given = new ArrayList<>();
        boolean includesDigit = shape.group(2) == null ? hasCheckDigit(digits, company) : endsWithItsCheckDigit(digits);
        if (includesDigit && shape.group(3) == null) {
            given.add(digits.substring(digits.length() - 1));
            digits = digits.substring(0, digits.length() - 1);
        }
        Stream.of(shape.group(2), shape.group(3)).filter(Objects::nonNull).forEach(given::add);
        return check(Digits.withoutLeadingZeros(digits), given, holder);
    }

    /** Checks a number with its given check digits: none, one or two. */
    private static Verdict check(String number, List<String> given, Holder holder) {
        boolean company = holder.personType()
                .map(type -> type == PersonType.LEGAL)
                .orElse(number.length() == COMPANY_DIGITS && number.matches("[89].*"));
        Lengths lengths = company ? COMPANY : PERSON;
        if (!lengths.isPossible(number.length())) {
            return NIT.wrongLength(number, lengths);
        }
        String right = Character.toString(checkDigit(number));
        Verdict.Accepted usual = NIT.accepted(number, lengths);
        Verdict.Accepted accepted = new Verdict.Accepted(number + "-" + right, usual.doubts(), true);
        Optional<String> wrong =
                given.stream().filter(digit -> !digit.equals(right)).findFirst();
        if (wrong.isPresent()) {
            return company ? wrongDigit(number, wrong.get()) : doubtfulDigit(accepted, number, wrong.get());
        }
        return given.isEmpty() && mayIncludeCheckDigit(number, holder) ? withoutDash(accepted, number) : accepted;
    }

    private static boolean hasCheckDigit(String digits, boolean company) {
        return digits.length() == 11 || (digits.length() == 10 && (company || digits.charAt(0) != '1'));
    }

    /** Whether a number with a separate check digit also ends with it; otherwise no number has so many digits. */
    private static boolean endsWithItsCheckDigit(String digits) {
        return digits.length() == 11 || (digits.length() == 10 && "89".indexOf(digits.charAt(0)) >= 0);
    }

    /** Whether nine digits of a natural person may also be a cédula of eight and its DV. */
    private static boolean mayIncludeCheckDigit(String number, Holder holder) {
        return holder.personType().equals(Optional.of(PersonType.NATURAL))
                && number.length() == COMPANY_DIGITS
                && checkDigit(number.substring(0, 8)) == number.charAt(8);
    }

    private static Verdict wrongDigit(String number, String given) {
        return Verdict.rejected(
                "nit-check-digit",
                "El dígito de verificación del NIT " + Digits.dotted(number) + " no es " + given
                        + ". Revise el número completo en el RUT.",
                "The check digit of the NIT " + Digits.dotted(number) + " is not " + given
                        + ". Check the whole number on the RUT.");
    }

    private static Verdict doubtfulDigit(Verdict.Accepted accepted, String number, String given) {
        return accepted.doubting(
                "nit-check-digit",
                "El dígito de verificación del NIT " + Digits.dotted(number) + " no es " + given
                        + ". Revise el número; si lo guarda, queda como " + accepted.normalForm() + ".",
                "The check digit of the NIT " + Digits.dotted(number) + " is not " + given
                        + ". Check the number; if you save it, it becomes " + accepted.normalForm() + ".");
    }

    private static Verdict withoutDash(Verdict.Accepted accepted, String number) {
        String dashed = number.substring(0, 8) + "-" + number.charAt(8);
        return accepted.doubting(
                "nit-without-dash",
                "El NIT " + number + " puede ser el " + dashed
                        + ", con su dígito de verificación. Si es así, escriba el" + " guion.",
                "The NIT " + number + " may be " + dashed + ", with its check digit. If so, write the dash.");
    }

    @Override
    public String format(String normalForm) {
        Matcher shape = SHAPE.matcher(normalForm);
        return shape.matches() && shape.group(2) != null
                ? Digits.dotted(shape.group(1)) + "-" + shape.group(2)
                : normalForm;
    }

    /** Computes the DV of up to 15 digits. */
    static char checkDigit(String digits) {
        int[] weights = {3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71};
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            sum += (digits.charAt(digits.length() - 1 - at) - '0') * weights[at];
        }
        int rest = sum % 11;
        return (char) ('0' + (rest < 2 ? rest : 11 - rest));
    }

    private static boolean isNone(String digit) {
        return digit.equals("N/A") || digit.equals("NA") || digit.equals("#N/A");
    }
}
