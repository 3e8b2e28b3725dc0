package io.padron.plugins.colombia;

import io.padron.id.spi.Verdict;
import io.padron.id.spi.Written;

/**
 * A kind of document, as its messages name it.
 *
 * @param prefix the beginning of the codes of its reasons
 * @param es with its article, at the beginning of a sentence: La cédula
 */
record Document(String prefix, String es, String en) {

    Verdict notDigits(String number) {
        return Verdict.rejected(
                prefix + "-not-digits",
                es + " " + Written.quote(number) + " lleva solo números. Quite las letras y los símbolos.",
                en + " " + Written.quote(number) + " has digits only. Take off letters and symbols.");
    }

    /** Rejects a number with a last digit after a dash. */
    Verdict digitApart(String number, char digit) {
        String quote = Written.quote(number + "-" + digit);
        return Verdict.rejected(
                prefix + "-digit-apart",
                es + " " + quote + " trae un dígito aparte al final. Si es el dígito de verificación de un NIT, elija"
                        + " NIT; si es parte del número, escríbalo sin guion.",
                en + " " + quote + " has a digit apart at its end. If it is the check digit of a NIT, choose NIT; if it"
                        + " is part of the number, write it without the dash.");
    }

    Verdict notLettersAndDigits(String number) {
        return Verdict.rejected(
                prefix + "-not-letters-or-digits",
                es + " " + Written.quote(number) + " lleva solo letras y números. Quite los símbolos.",
                en + " " + Written.quote(number) + " has letters and digits only. Take off the symbols.");
    }

    Verdict wrongLength(String number, Lengths lengths) {
        return Verdict.rejected(
                prefix + "-wrong-length",
                es + " " + Written.quote(number) + " tiene " + number.length() + " caracteres; lleva "
                        + lengths.possible("de", "a") + ". Revise que el número esté completo.",
                en + " " + Written.quote(number) + " has " + number.length() + " characters; it has "
                        + lengths.possible("from", "to") + ". Check that the number is complete.");
    }

    Verdict.Accepted accepted(String number, Lengths lengths) {
        Verdict.Accepted accepted = Verdict.accepted(number);
        return lengths.isUsual(number.length())
                ? accepted
                : accepted.doubting(
                        prefix + "-unusual-length",
                        es + " " + Written.quote(number) + " tiene " + number.length()
                                + " caracteres, lo que es raro; si lo copió del documento, puede guardarlo.",
                        en + " " + Written.quote(number) + " has " + number.length()
                                + " characters, which is unusual; if you copied it from the document, you may save it.");
    }
}
