package io.padron.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Persona moral, with up to three contacts: the file that formato-cliente-pm is the template of. */
final class MexicanCompany implements SampleKind {

    private static final List<String> HEADERS = headersWithContacts();
    private static final LocalDate FIRST_DAY = LocalDate.of(1960, 1, 4);
    private static final int DAYS = (int) (LocalDate.of(2024, 1, 1).toEpochDay() - FIRST_DAY.toEpochDay());
    private static final Sequence NUMBERS = new Sequence((long) DAYS * MexicanNumbers.HOMOCLAVES);
    private static final List<String> FORMS =
            List.of(", S.A. de C.V.", " S.A. de C.V.", " S. de R.L. de C.V.", ", S.A.P.I. de C.V.", " S.C.");

    private static List<String> headersWithContacts() {
        List<String> headers = new ArrayList<>(List.of("Referencia", "Razón social*", "RFC*"));
        for (int contact = 1; contact <= 3; contact++) {
            String star = contact == 1 ? "*" : "";
            String start = "Contacto " + contact + " ";
            Stream.of(
                            "primer nombre" + star,
                            "segundo nombre",
                            "apellido paterno" + star,
                            "apellido materno",
                            "correo" + star,
                            "teléfono")
                    .map(start::concat)
                    .forEach(headers::add);
        }
        headers.add("Medio de pago*");
        return List.copyOf(headers);
    }

    @Override
    public List<String> headers() {
        return HEADERS;
    }

    @Override
    public Row clean(int index, Random random) {
        String trade = Words.any(Words.TRADES, random);
        String place = Words.any(Words.PLACES, random);
        String quarter = Words.any(Words.QUARTERS, random);
        String letters = Words.upper("" + trade.charAt(0) + place.charAt(0) + quarter.charAt(0));
        long number = NUMBERS.at(index);
        String rfc = MexicanNumbers.rfc(letters, FIRST_DAY.plusDays(number % DAYS), (int) (number / DAYS));
        Row row = new Row(HEADERS)
                .set("Referencia", random.nextInt(10) == 0 ? "" : "EMP-" + (10_000_001 + index))
                .set("Razón social*", trade + " " + place + " " + quarter + Words.any(FORMS, random))
                .set("RFC*", MexicanPerson.written(rfc, random))
                .set("Medio de pago*", "SPEI");
        int contacts = 1 + random.nextInt(10) / 4;
        for (int contact = 1; contact <= contacts; contact++) {
            contact(row, contact, index, random);
        }
        return row;
    }

    private static void contact(Row row, int contact, int index, Random random) {
        String start = "Contacto " + contact + " ";
        String star = contact == 1 ? "*" : "";
        String first = Words.any(random.nextBoolean() ? Words.WOMEN : Words.MEN, random);
        String last = Words.any(Words.SURNAMES, random);
        row.set(start + "primer nombre" + star, first)
                .set(start + "apellido paterno" + star, last)
                .set(start + "apellido materno", random.nextInt(5) == 0 ? "" : Words.any(Words.SURNAMES, random))
                .set(start + "correo" + star, Words.email(first + " " + last, index, random))
                .set(start + "teléfono", random.nextInt(3) == 0 ? "" : MexicanPerson.phone(random));
    }

    @Override
    public List<Flaw> errors() {
        return List.of(
                Flaw.cell("rfc-of-a-person", "RFC*", "GODE561231GR8"),
                Flaw.cell("rfc-too-short", "RFC*", "CAN010203A"),
                Flaw.cell("rfc-impossible-date", "RFC*", "CAN010230AB1"),
                Flaw.cell("rfc-missing", "RFC*", ""),
                Flaw.cell("legal-name-missing", "Razón social*", ""),
                new Flaw("contact-missing", (row, index) -> HEADERS.stream()
                        .filter(header -> header.startsWith("Contacto"))
                        .forEach(header -> row.set(header, ""))),
                Flaw.cell("contact-name-missing", "Contacto 1 primer nombre*", ""),
                Flaw.cell("contact-email-missing", "Contacto 1 correo*", ""),
                Flaw.cell("contact-email-malformed", "Contacto 1 correo*", "ventas arroba casa.example.net"),
                Flaw.cell("payment-method-unknown", "Medio de pago*", "Cheque"));
    }

    @Override
    public List<Flaw> doubts() {
        return List.of(
                new Flaw(
                        "rfc-check-digit",
                        (row, index) -> row.set("RFC*", MexicanPerson.wrongLast(MexicanPerson.bare(row.get("RFC*"))))),
                new Flaw(
                        "rfc-of-another-name",
                        (row, index) -> row.set("RFC*", otherLetters(MexicanPerson.bare(row.get("RFC*"))))),
                Flaw.cell("email-placeholder", "Contacto 1 correo*", "sin@correo.com"));
    }

    /** No word of the lists begins with W. */
    private static String otherLetters(String rfc) {
        String start = "WQW" + rfc.substring(3, 11);
        return start + MexicanNumbers.rfcCheckDigit(start);
    }

    @Override
    public void impersonate(Row row, Row other) {
        row.set("Razón social*", other.get("Razón social*")).set("RFC*", other.get("RFC*"));
    }

    @Override
    public boolean hasIdentity(Row row) {
        return true;
    }
}
