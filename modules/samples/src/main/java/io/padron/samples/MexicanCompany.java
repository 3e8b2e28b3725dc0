package io.padron.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A persona moral of México with up to three contacts, in the columns of the template formato-cliente-pm. */
final class MexicanCompany implements SampleKind {

    private static final List<String> HEADERS = headersWithContacts();
    private static final LocalDate FIRST_DAY = LocalDate.of(1960, 1, 4);
    private static final int DAYS = (int) (LocalDate.of(2024, 1, 1).toEpochDay() - FIRST_DAY.toEpochDay());
    private static final PermutedSequence NUMBERS = new PermutedSequence((long) DAYS * MexicanNumbers.HOMOCLAVES);
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
    public SampleRow createRow(int index, Random random) {
        String trade = NameLists.pickAny(NameLists.TRADES, random);
        String place = NameLists.pickAny(NameLists.PLACES, random);
        String quarter = NameLists.pickAny(NameLists.QUARTERS, random);
        String letters = NameLists.toUpperWithoutAccents("" + trade.charAt(0) + place.charAt(0) + quarter.charAt(0));
        long number = NUMBERS.valueAt(index);
        String rfc = MexicanNumbers.createRfc(letters, FIRST_DAY.plusDays(number % DAYS), (int) (number / DAYS));
        SampleRow sampleRow = new SampleRow(HEADERS)
                .set("Referencia", random.nextInt(10) == 0 ? "" : "EMP-" + (10_000_001 + index))
                .set("Razón social*", trade + " " + place + " " + quarter + NameLists.pickAny(FORMS, random))
                .set("RFC*", MexicanPerson.varySpelling(rfc, random))
                .set("Medio de pago*", "SPEI");
        int contacts = 1 + random.nextInt(10) / 4;
        for (int contact = 1; contact <= contacts; contact++) {
            setContact(sampleRow, contact, index, random);
        }
        return sampleRow;
    }

    private static void setContact(SampleRow sampleRow, int contact, int index, Random random) {
        String start = "Contacto " + contact + " ";
        String star = contact == 1 ? "*" : "";
        String first = NameLists.pickAny(random.nextBoolean() ? NameLists.WOMEN : NameLists.MEN, random);
        String last = NameLists.pickAny(NameLists.SURNAMES, random);
        sampleRow
                .set(start + "primer nombre" + star, first)
                .set(start + "apellido paterno" + star, last)
                .set(
                        start + "apellido materno",
                        random.nextInt(5) == 0 ? "" : NameLists.pickAny(NameLists.SURNAMES, random))
                .set(start + "correo" + star, NameLists.createEmail(first + " " + last, index, random))
                .set(start + "teléfono", random.nextInt(3) == 0 ? "" : MexicanPerson.createPhone(random));
    }

    @Override
    public List<RowDefect> errors() {
        return List.of(
                RowDefect.replacingCell("rfc-of-a-person", "RFC*", "GODE561231GR8"),
                RowDefect.replacingCell("rfc-too-short", "RFC*", "CAN010203A"),
                RowDefect.replacingCell("rfc-impossible-date", "RFC*", "CAN010230AB1"),
                RowDefect.replacingCell("rfc-missing", "RFC*", ""),
                RowDefect.replacingCell("legal-name-missing", "Razón social*", ""),
                new RowDefect("contact-missing", (sampleRow, index) -> HEADERS.stream()
                        .filter(header -> header.startsWith("Contacto"))
                        .forEach(header -> sampleRow.set(header, ""))),
                RowDefect.replacingCell("contact-name-missing", "Contacto 1 primer nombre*", ""),
                RowDefect.replacingCell("contact-email-missing", "Contacto 1 correo*", ""),
                RowDefect.replacingCell(
                        "contact-email-malformed", "Contacto 1 correo*", "ventas arroba casa.example.net"),
                RowDefect.replacingCell("payment-method-unknown", "Medio de pago*", "Cheque"));
    }

    @Override
    public List<RowDefect> doubts() {
        return List.of(
                new RowDefect(
                        "rfc-check-digit",
                        (sampleRow, index) -> sampleRow.set(
                                "RFC*",
                                MexicanPerson.replaceLastDigit(MexicanPerson.removeSeparators(sampleRow.get("RFC*"))))),
                new RowDefect(
                        "rfc-of-another-name",
                        (sampleRow, index) -> sampleRow.set(
                                "RFC*", replaceLetters(MexicanPerson.removeSeparators(sampleRow.get("RFC*"))))),
                RowDefect.replacingCell("email-placeholder", "Contacto 1 correo*", "sin@correo.com"));
    }

    /** No word of the lists begins with W, so the result matches no company name. */
    private static String replaceLetters(String rfc) {
        String start = "WQW" + rfc.substring(3, 11);
        return start + MexicanNumbers.computeRfcCheckDigit(start);
    }

    @Override
    public void copyIdentity(SampleRow sampleRow, SampleRow other) {
        sampleRow.set("Razón social*", other.get("Razón social*")).set("RFC*", other.get("RFC*"));
    }

    @Override
    public boolean hasIdentity(SampleRow sampleRow) {
        return true;
    }
}
