package io.padron.samples;

import io.padron.samples.MexicanNumbers.PersonWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Persona física: the file that formato-cliente-pf is the template of. */
final class MexicanPerson implements SampleKind {

    private static final List<String> HEADERS = List.of(("Referencia,Primer nombre*,Segundo nombre,Apellido paterno*,"
                    + "Apellido materno,RFC*,CURP,Correo 1*,Correo 2,Correo 3,Teléfono 1,Teléfono 2,Teléfono 3,"
                    + "Medio de pago*")
            .split(","));
    private static final List<String> OF_THE_PERSON = HEADERS.subList(1, 7);

    private static final LocalDate FIRST_BIRTH = LocalDate.of(1945, 1, 1);
    private static final int BIRTHS = (int) (LocalDate.of(2000, 1, 1).toEpochDay() - FIRST_BIRTH.toEpochDay());

    /** A day has 320 CURPs at least, whatever the name: 32 states, ten digits. */
    private static final Sequence NUMBERS = new Sequence(BIRTHS * 320L);

    /** For the public in general; as many customers as like may have it. */
    private static final String GENERIC_RFC = "XAXX010101000";

    @Override
    public List<String> headers() {
        return HEADERS;
    }

    @Override
    public Row clean(int index, Random random) {
        boolean woman = random.nextBoolean();
        List<String> given = woman ? Words.WOMEN : Words.MEN;
        String first = Words.any(given, random);
        String middle = random.nextInt(10) < 6 ? Words.any(given, random) : "";
        if (random.nextInt(20) == 0) {
            middle = first;
            first = woman ? "María" : "José";
        }
        String last = Words.any(Words.SURNAMES, random);
        String second = Words.any(Words.SURNAMES, random);
        String counting = first.equals("María") || first.equals("José") ? middle : first;
        PersonWords words = new PersonWords(Words.upper(counting), Words.upper(last), Words.upper(second), woman);
        long number = NUMBERS.at(index);
        LocalDate birth = FIRST_BIRTH.plusDays(number % BIRTHS);
        int serial = (int) (number / BIRTHS);
        String rfc = MexicanNumbers.rfc(MexicanNumbers.letters(words), birth, serial * 3 % MexicanNumbers.HOMOCLAVES);
        Row row = new Row(HEADERS)
                .set("Referencia", random.nextInt(10) == 0 ? "" : "CLI-" + (10_000_001 + index))
                .set("Primer nombre*", first)
                .set("Segundo nombre", middle)
                .set("Apellido paterno*", last)
                .set("Apellido materno", second)
                .set("RFC*", written(random.nextInt(100) == 0 ? GENERIC_RFC : rfc, random))
                .set("CURP", random.nextInt(10) < 6 ? MexicanNumbers.curp(words, birth, serial) : "")
                .set("Correo 1*", Words.email(first + " " + last, index, random))
                .set("Medio de pago*", "SPEI");
        return contacts(row, first, index, random);
    }

    private static Row contacts(Row row, String name, int index, Random random) {
        if (random.nextInt(4) == 0) {
            row.set("Correo 2", Words.email("cobranza " + name, index, random));
        }
        for (int i = random.nextInt(3); i >= 1; i--) {
            row.set("Teléfono " + i, phone(random));
        }
        return row;
    }

    static String phone(Random random) {
        String digits = List.of("55", "33", "81").get(random.nextInt(3)) + (20_000_000 + random.nextInt(70_000_000));
        return switch (random.nextInt(8)) {
            case 0 -> "+52 " + digits;
            case 1 -> digits.substring(0, 2) + " " + digits.substring(2, 6) + " " + digits.substring(6);
            case 2 -> "(" + digits.substring(0, 2) + ") " + digits.substring(2, 6) + "-" + digits.substring(6);
            default -> digits;
        };
    }

    /** Most write it bare, some with dashes or spaces, some in lower case: all the same number. */
    static String written(String rfc, Random random) {
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
    public List<Flaw> errors() {
        return List.of(
                new Flaw("rfc-too-short", (row, index) -> row.set("RFC*", "GODE561231GR")),
                new Flaw("rfc-impossible-date", (row, index) -> row.set("RFC*", "GODE561331GR8")),
                Flaw.cell("rfc-missing", "RFC*", ""),
                new Flaw("curp-too-short", (row, index) -> row.set("CURP", "GODE561231HDFNRR0")),
                Flaw.cell("first-name-missing", "Primer nombre*", ""),
                Flaw.cell("surname-missing", "Apellido paterno*", ""),
                Flaw.none("email-missing", "Correo 1*", "Correo 2", "Correo 3"),
                new Flaw(
                        "email-malformed",
                        (row, index) ->
                                row.set("Correo 1*", row.get("Correo 1*").replace("@", " arroba "))),
                new Flaw(
                        "two-emails",
                        (row, index) -> row.set("Correo 1*", row.get("Correo 1*") + "; otro@casa.example.net")),
                Flaw.cell("two-phones", "Teléfono 1", "5512345670 / 5598765430"),
                Flaw.cell("phone-with-letters", "Teléfono 1", "55 1234 5670 ext. casa"),
                Flaw.cell("payment-method-unknown", "Medio de pago*", "Cheque"));
    }

    @Override
    public List<Flaw> doubts() {
        return List.of(
                new Flaw("rfc-check-digit", (row, index) -> row.set("RFC*", wrongLast(bare(row.get("RFC*"))))),
                new Flaw("rfc-of-another-name", (row, index) -> row.set("RFC*", otherLetters(bare(row.get("RFC*"))))),
                new Flaw("email-placeholder", (row, index) -> row.set("Correo 1*", "sin@correo.com")),
                Flaw.cell("phone-placeholder", "Teléfono 1", "5555555555"));
    }

    static String bare(String rfc) {
        return rfc.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
    }

    static String wrongLast(String rfc) {
        char last = rfc.charAt(rfc.length() - 1);
        return rfc.substring(0, rfc.length() - 1) + (last == '7' ? '3' : '7');
    }

    /** Letters that no name of the lists gives, and the check digit to them. */
    private static String otherLetters(String rfc) {
        String start = "QUQW" + rfc.substring(4, 12);
        return start + MexicanNumbers.rfcCheckDigit(start);
    }

    @Override
    public void impersonate(Row row, Row other) {
        OF_THE_PERSON.forEach(header -> row.set(header, other.get(header)));
    }

    @Override
    public boolean hasIdentity(Row row) {
        return !bare(row.get("RFC*")).equals(GENERIC_RFC);
    }
}
