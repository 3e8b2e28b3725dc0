package io.padron.samples;

import io.padron.samples.MexicanNumbers.NormalizedName;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A persona física of México, in the columns of the template formato-cliente-pf. */
final class MexicanPerson implements SampleKind {

    private static final List<String> HEADERS = List.of(("Referencia,Primer nombre*,Segundo nombre,Apellido paterno*,"
                    + "Apellido materno,RFC*,CURP,Correo 1*,Correo 2,Correo 3,Teléfono 1,Teléfono 2,Teléfono 3,"
                    + "Medio de pago*")
            .split(","));
    private static final List<String> OF_THE_PERSON = HEADERS.subList(1, 7);

    private static final LocalDate FIRST_BIRTH = LocalDate.of(1945, 1, 1);
    private static final int BIRTHS = (int) (LocalDate.of(2000, 1, 1).toEpochDay() - FIRST_BIRTH.toEpochDay());

    /** A birth date allows at least 320 CURPs for any name: 32 states times ten digits. */
    private static final PermutedSequence NUMBERS = new PermutedSequence(BIRTHS * 320L);

    /** The generic RFC of the general public, which many customers may have. */
    private static final String GENERIC_RFC = "XAXX010101000";

    @Override
    public List<String> headers() {
        return HEADERS;
    }

    @Override
    public SampleRow createRow(int index, Random random) {
        boolean woman = random.nextBoolean();
        List<String> given = woman ? NameLists.WOMEN : NameLists.MEN;
        String first = NameLists.pickAny(given, random);
        String middle = random.nextInt(10) < 6 ? NameLists.pickAny(given, random) : "";
        if (random.nextInt(20) == 0) {
            middle = first;
            first = woman ? "María" : "José";
        }
        String last = NameLists.pickAny(NameLists.SURNAMES, random);
        String second = NameLists.pickAny(NameLists.SURNAMES, random);
        String counting = first.equals("María") || first.equals("José") ? middle : first;
        NormalizedName words = new NormalizedName(
                NameLists.toUpperWithoutAccents(counting),
                NameLists.toUpperWithoutAccents(last),
                NameLists.toUpperWithoutAccents(second),
                woman);
        long number = NUMBERS.valueAt(index);
        LocalDate birth = FIRST_BIRTH.plusDays(number % BIRTHS);
        int serial = (int) (number / BIRTHS);
        String rfc = MexicanNumbers.createRfc(
                MexicanNumbers.rfcLetters(words), birth, serial * 3 % MexicanNumbers.HOMOCLAVES);
        SampleRow sampleRow = new SampleRow(HEADERS)
                .set("Referencia", random.nextInt(10) == 0 ? "" : "CLI-" + (10_000_001 + index))
                .set("Primer nombre*", first)
                .set("Segundo nombre", middle)
                .set("Apellido paterno*", last)
                .set("Apellido materno", second)
                .set("RFC*", varySpelling(random.nextInt(100) == 0 ? GENERIC_RFC : rfc, random))
                .set("CURP", random.nextInt(10) < 6 ? MexicanNumbers.createCurp(words, birth, serial) : "")
                .set("Correo 1*", NameLists.createEmail(first + " " + last, index, random))
                .set("Medio de pago*", "SPEI");
        return setContacts(sampleRow, first, index, random);
    }

    private static SampleRow setContacts(SampleRow sampleRow, String name, int index, Random random) {
        if (random.nextInt(4) == 0) {
            sampleRow.set("Correo 2", NameLists.createEmail("cobranza " + name, index, random));
        }
        for (int i = random.nextInt(3); i >= 1; i--) {
            sampleRow.set("Teléfono " + i, createPhone(random));
        }
        return sampleRow;
    }

    static String createPhone(Random random) {
        String digits = List.of("55", "33", "81").get(random.nextInt(3)) + (20_000_000 + random.nextInt(70_000_000));
        return switch (random.nextInt(8)) {
            case 0 -> "+52 " + digits;
            case 1 -> digits.substring(0, 2) + " " + digits.substring(2, 6) + " " + digits.substring(6);
            case 2 -> "(" + digits.substring(0, 2) + ") " + digits.substring(2, 6) + "-" + digits.substring(6);
            default -> digits;
        };
    }

    /** Most users enter the number without separators, some with dashes or spaces, some in lower case. */
    static String varySpelling(String rfc, Random random) {
        int letters = rfc.length() - 9;
        return switch (random.nextInt(25)) {
            case 0 ->
                rfc.substring(0, letters) + "-" + rfc.substring(letters, letters + 6) + "-"
                        + rfc.substring(letters + 6);
            case 1 -> rfc.substring(0, letters) + " " + rfc.substring(letters);
            case 2 -> rfc.toLowerCase(Locale.ROOT);
            default -> rfc;
        };
    }

    @Override
    public List<RowDefect> errors() {
        return List.of(
                new RowDefect("rfc-too-short", (sampleRow, index) -> sampleRow.set("RFC*", "GODE561231GR")),
                new RowDefect("rfc-impossible-date", (sampleRow, index) -> sampleRow.set("RFC*", "GODE561331GR8")),
                RowDefect.replacingCell("rfc-missing", "RFC*", ""),
                new RowDefect("curp-too-short", (sampleRow, index) -> sampleRow.set("CURP", "GODE561231HDFNRR0")),
                RowDefect.replacingCell("first-name-missing", "Primer nombre*", ""),
                RowDefect.replacingCell("surname-missing", "Apellido paterno*", ""),
                RowDefect.clearingCells("email-missing", "Correo 1*", "Correo 2", "Correo 3"),
                new RowDefect(
                        "email-malformed",
                        (sampleRow, index) -> sampleRow.set(
                                "Correo 1*", sampleRow.get("Correo 1*").replace("@", " arroba "))),
                new RowDefect(
                        "two-emails",
                        (sampleRow, index) ->
                                sampleRow.set("Correo 1*", sampleRow.get("Correo 1*") + "; otro@casa.example.net")),
                RowDefect.replacingCell("two-phones", "Teléfono 1", "5512345670 / 5598765430"),
                RowDefect.replacingCell("phone-with-letters", "Teléfono 1", "55 1234 5670 ext. casa"),
                RowDefect.replacingCell("payment-method-unknown", "Medio de pago*", "Cheque"));
    }

    @Override
    public List<RowDefect> doubts() {
        return List.of(
                new RowDefect(
                        "rfc-check-digit",
                        (sampleRow, index) ->
                                sampleRow.set("RFC*", replaceLastDigit(removeSeparators(sampleRow.get("RFC*"))))),
                new RowDefect(
                        "rfc-of-another-name",
                        (sampleRow, index) ->
                                sampleRow.set("RFC*", replaceLetters(removeSeparators(sampleRow.get("RFC*"))))),
                new RowDefect("email-placeholder", (sampleRow, index) -> sampleRow.set("Correo 1*", "sin@correo.com")),
                RowDefect.replacingCell("phone-placeholder", "Teléfono 1", "5555555555"));
    }

    static String removeSeparators(String rfc) {
        return rfc.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
    }

    static String replaceLastDigit(String rfc) {
        char last = rfc.charAt(rfc.length() - 1);
        return rfc.substring(0, rfc.length() - 1) + (last == '7' ? '3' : '7');
    }

    /** Uses letters that no name of the lists produces, with a valid check digit. */
    private static String replaceLetters(String rfc) {
        String start = "QUQW" + rfc.substring(4, 12);
        return start + MexicanNumbers.computeRfcCheckDigit(start);
    }

    @Override
    public void copyIdentity(SampleRow sampleRow, SampleRow other) {
        OF_THE_PERSON.forEach(header -> sampleRow.set(header, other.get(header)));
    }

    @Override
    public boolean hasIdentity(SampleRow sampleRow) {
        return !removeSeparators(sampleRow.get("RFC*")).equals(GENERIC_RFC);
    }
}
