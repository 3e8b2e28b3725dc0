package io.padron.plugins.mexico;

import io.padron.id.spi.GenericNumber;
import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.PersonType;
import io.padron.id.spi.Reason;
import io.padron.id.spi.Text;
import io.padron.id.spi.Verdict;
import io.padron.id.spi.Written;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Registro Federal de Contribuyentes: 13 characters for a persona física (4 letters, date, homoclave), 12 for a persona
 * moral (3 letters). An impossible RFC is refused. A check digit or letters that do not match are doubts, because the
 * tax authority itself has issued such RFCs.
 */
final class RfcRule implements IdentityRule {
    private static final int NATURAL_LENGTH = 13;
    private static final int LEGAL_LENGTH = 12;

    /** Público en general and residentes en el extranjero: Resolución Miscelánea Fiscal 2024, regla 2.7.1.23. */
    private static final Set<String> GENERIC = Set.of("XAXX010101000", "XEXX010101000");

    private static final Pattern LETTERS = Pattern.compile("[A-ZÑ&]+");
    private static final Pattern HOMOCLAVE = Pattern.compile("[A-Z0-9]{2}[0-9A]");

    @Override
    public List<GenericNumber> genericNumbers() {
        return List.of(
                new GenericNumber("XAXX010101000", new Text("público en general", "general public")),
                new GenericNumber("XEXX010101000", new Text("residente en el extranjero", "resident abroad")));
    }

    @Override
    public String source() {
        return "Código Fiscal de la Federación, artículo 27; SAT, algoritmo para generar el RFC con homoclave"
                + " (respuesta de 2006 a la solicitud de información 0610100135506, anexos I a V) y patrón t_RFC de"
                + " tdCFDI.xsd; RFC genéricos: Resolución Miscelánea Fiscal 2024, regla 2.7.1.23";
    }

    @Override
    public String compact(String written) {
        return Written.compact(written);
    }

    @Override
    public Verdict check(String compact, Holder holder) {
        if (GENERIC.contains(compact)) {
            return Verdict.accepted(compact).shared();
        }
        Optional<Verdict> refusal = refusal(compact, holder);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Verdict.Accepted verdict = Verdict.accepted(compact);
        if (RfcCheckDigit.of(compact) != compact.charAt(compact.length() - 1)) {
            verdict = verdict.doubting(
                    "rfc-check-digit",
                    "El dígito verificador del RFC " + compact
                            + " no coincide; si lo copió de la constancia, puede guardarlo.",
                    "The check digit of the RFC " + compact
                            + " does not match; if you copied it from the certificate, you may save it.");
        }
        String letters = compact.substring(0, compact.length() - 9);
        if (InconvenientWords.contains(letters)) {
            return verdict.doubting(
                    "rfc-inconvenient-word",
                    "El RFC " + compact + " empieza con " + letters + ", y en esos casos el SAT cambia la última letra"
                            + " por X (" + letters.substring(0, 3) + "X). Revíselo; si así está en la constancia, puede"
                            + " guardarlo.",
                    "The RFC " + compact + " begins with " + letters + ", where the tax authority writes X for the last"
                            + " letter (" + letters.substring(0, 3)
                            + "X). Check it; if the certificate says so, you may"
                            + " save it.");
        }
        Optional<Reason> mismatch = RfcLetters.mismatch(letters, holder);
        return mismatch.isPresent()
                ? verdict.doubting(
                        mismatch.get().code(),
                        mismatch.get().message().es(),
                        mismatch.get().message().en())
                : verdict;
    }

    private static Optional<Verdict> refusal(String rfc, Holder holder) {
        boolean natural = rfc.length() == NATURAL_LENGTH;
        boolean fitsNoPersonType = !natural && rfc.length() != LEGAL_LENGTH;
        if (fitsNoPersonType
                || holder.personType()
                        .filter(type -> natural != (type == PersonType.NATURAL))
                        .isPresent()) {
            return Optional.of(wrongLength(rfc, holder.personType()));
        }
        int letters = rfc.length() - 9;
        if (!LETTERS.matcher(rfc.substring(0, letters)).matches()) {
            return Optional.of(Verdict.rejected(
                    "rfc-malformed-letters",
                    "El RFC " + Written.quote(rfc) + " debe empezar con " + letters
                            + " letras. Revise si hay un número en lugar de una letra.",
                    "The RFC " + Written.quote(rfc) + " must begin with " + letters
                            + " letters. Look for a digit in place of a letter."));
        }
        Optional<Verdict> wrongDate = refuseDate(rfc, letters);
        if (wrongDate.isPresent()) {
            return wrongDate;
        }
        if (!HOMOCLAVE.matcher(rfc.substring(letters + 6)).matches()) {
            return Optional.of(Verdict.rejected(
                    "rfc-malformed-homoclave",
                    "La homoclave del RFC " + Written.quote(rfc)
                            + " (los últimos tres caracteres) lleva letras o números y termina en un número o en A."
                            + " Revísela.",
                    "The homoclave of the RFC " + Written.quote(rfc)
                            + " (its last three characters) has letters or digits and ends in a digit or in A."
                            + " Check it."));
        }
        return Optional.empty();
    }

    private static Optional<Verdict> refuseDate(String rfc, int letters) {
        if (!Written.isDigits(rfc.substring(letters, letters + 6))) {
            return Optional.of(Verdict.rejected(
                    "rfc-malformed-date",
                    "En el RFC " + Written.quote(rfc) + " van seis números después de las " + letters
                            + " letras: año, mes y día. Revise si hay una letra en lugar de un número.",
                    "In the RFC " + Written.quote(rfc) + " six digits follow the " + letters
                            + " letters: year, month and day. Look for a letter in place of a digit."));
        }
        ShortDate date = ShortDate.of(rfc.substring(letters, letters + 6));
        if (!date.exists()) {
            return Optional.of(Verdict.rejected(
                    "rfc-impossible-date",
                    "El RFC " + Written.quote(rfc) + " tiene una fecha imposible (" + date.dayAndMonth()
                            + "). Revise los seis dígitos.",
                    "The RFC " + Written.quote(rfc) + " has an impossible date (day " + date.day() + ", month "
                            + date.month() + "). Check its six digits."));
        }
        return Optional.empty();
    }

    private static Verdict wrongLength(String rfc, Optional<PersonType> personType) {
        String es = personType
                .map(type -> type == PersonType.NATURAL
                        ? "el de una persona física lleva 13. Revise el RFC o el tipo de persona."
                        : "el de una persona moral lleva 12. Revise el RFC o el tipo de persona.")
                .orElse("lleva 13 el de una persona física y 12 el de una moral. Revise que esté completo.");
        String en = personType
                .map(type -> type == PersonType.NATURAL
                        ? "that of a natural person has 13. Check the RFC or the person type."
                        : "that of a company has 12. Check the RFC or the person type.")
                .orElse("that of a natural person has 13, that of a company 12. Check that it is complete.");
        return Verdict.rejected(
                "rfc-wrong-length",
                "El RFC " + Written.quote(rfc) + " tiene " + rfc.length() + " caracteres; " + es,
                "The RFC " + Written.quote(rfc) + " has " + rfc.length() + " characters; " + en);
    }
}
