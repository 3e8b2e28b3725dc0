package io.padron.samples;

import java.util.List;
import java.util.Random;

/** Persona natural of Colombia: a name in one field, one document of several kinds, up to five phones and emails. */
final class ColombianPerson implements SampleKind {

    private static final String KIND = "Tipo de documento";
    private static final String NUMBER = "Número de identificación";
    private static final List<String> HEADERS =
            List.of(("Nombre*,Tipo de documento,Número de identificación,DV,Dirección,"
                            + "Teléfono 1*,Teléfono 2,Teléfono 3,Teléfono 4,Teléfono 5,"
                            + "Correo 1*,Correo 2,Correo 3,Correo 4,Correo 5,Referencia,Medio de pago*")
                    .split(","));
    private static final Sequence NUMBERS = new Sequence(9_000_000);

    /** From the right; DIAN, Orden Administrativa 4 de 1989. */
    private static final int[] WEIGHTS = {3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71};

    @Override
    public List<String> headers() {
        return HEADERS;
    }

    @Override
    public Row clean(int index, Random random) {
        String first = Words.any(random.nextBoolean() ? Words.WOMEN : Words.MEN, random);
        String last = Words.any(Words.SURNAMES, random);
        String names = first + (random.nextInt(3) == 0 ? " " + Words.any(Words.MEN, random) : "");
        String surnames = last + " " + Words.any(Words.SURNAMES, random);
        Row row = new Row(HEADERS)
                .set("Nombre*", random.nextInt(5) == 0 ? surnames + " " + names : names + " " + surnames)
                .set("Dirección", address(random))
                .set("Teléfono 1*", phone(random))
                .set("Correo 1*", Words.email(first + " " + last, index, random))
                .set("Referencia", random.nextInt(10) == 0 ? "" : "AF-" + (10_000_001 + index))
                .set("Medio de pago*", "PSE");
        for (int i = 2; i <= 1 + random.nextInt(3); i++) {
            row.set("Teléfono " + i, phone(random));
            row.set("Correo " + i, Words.email("avisos" + i + " " + first, index, random));
        }
        document(row, index, random);
        return row;
    }

    private static void document(Row row, int index, Random random) {
        String cedula = cedula(index);
        int chance = random.nextInt(100);
        if (chance < 62) {
            row.set(KIND, random.nextInt(6) == 0 ? "CC" : "Cédula de ciudadanía")
                    .set(NUMBER, random.nextInt(8) == 0 ? dotted(cedula) : cedula)
                    .set("DV", random.nextInt(15) == 0 ? "N/A" : "");
        } else if (chance < 78) {
            nit(row, cedula, random);
        } else if (chance < 84) {
            row.set(KIND, "Cédula de extranjería").set(NUMBER, Long.toString(1_000_000 + NUMBERS.at(index)));
        } else if (chance < 87) {
            row.set(KIND, "Pasaporte").set(NUMBER, "AV" + (1_000_000 + NUMBERS.at(index)));
        } else if (chance < 90) {
            row.set(KIND, "PPT").set(NUMBER, Long.toString(1_000_000 + NUMBERS.at(index)));
        } else if (chance < 94) {
            row.set(KIND, "Código interno").set(NUMBER, Integer.toString(100_000 + index));
        }
    }

    /** The check digit in its column, or behind a dash, or as a spreadsheet spoils it, or not at all. */
    private static void nit(Row row, String cedula, Random random) {
        String digit = Integer.toString(checkDigit(cedula));
        row.set(KIND, "NIT").set(NUMBER, cedula);
        switch (random.nextInt(8)) {
            case 0 -> row.set("DV", digit + ".0");
            case 1 -> row.set(NUMBER, cedula + "-" + digit);
            case 2 -> row.set("DV", "");
            default -> row.set("DV", digit);
        }
    }

    private static String cedula(int index) {
        long number = NUMBERS.at(index);
        return Long.toString(index % 2 == 0 ? 1_010_000_000 + number : 11_000_000 + number);
    }

    static int checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            sum += (number.charAt(number.length() - 1 - i) - '0') * WEIGHTS[i];
        }
        int rest = sum % 11;
        return rest < 2 ? rest : 11 - rest;
    }

    private static String dotted(String number) {
        return number.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
    }

    private static String phone(Random random) {
        String digits = "3" + (100_000_000 + random.nextInt(150_000_000));
        return switch (random.nextInt(8)) {
            case 0 -> "+57 " + digits;
            case 1 -> digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
            default -> digits;
        };
    }

    private static String address(Random random) {
        if (random.nextInt(4) == 0) {
            return "";
        }
        String street = (random.nextBoolean() ? "Calle " : "Carrera ") + (1 + random.nextInt(120)) + " # "
                + (1 + random.nextInt(90)) + " - " + (1 + random.nextInt(99));
        String inside = random.nextInt(40) == 0 ? "\nTorre 2, apto. 301" : "";
        return street + inside + ", " + Words.any(Words.CITIES, random);
    }

    @Override
    public List<Flaw> errors() {
        return List.of(
                Flaw.cell("name-missing", "Nombre*", ""),
                Flaw.none("phone-missing", "Teléfono 1*", "Teléfono 2", "Teléfono 3", "Teléfono 4", "Teléfono 5"),
                Flaw.none("email-missing", "Correo 1*", "Correo 2", "Correo 3", "Correo 4", "Correo 5"),
                new Flaw("cedula-with-letters", (row, index) -> document(row, "CC", "79A23456")),
                new Flaw("cedula-too-long", (row, index) -> document(row, "CC", "791234567890")),
                new Flaw("document-kind-unknown", (row, index) -> document(row, "Licencia", cedula(index))),
                Flaw.cell("two-phones", "Teléfono 1*", "3168125560 - 3007654320"),
                Flaw.cell("phone-with-letters", "Teléfono 1*", "316 casa 5560"),
                Flaw.cell("email-malformed", "Correo 1*", "avisos.example.com"),
                Flaw.cell("payment-method-unknown", "Medio de pago*", "Cheque"));
    }

    @Override
    public List<Flaw> doubts() {
        return List.of(
                new Flaw("nit-check-digit", (row, index) -> document(row, "NIT", cedula(index))
                        .set("DV", Integer.toString((checkDigit(cedula(index)) + 1) % 10))),
                Flaw.cell("email-placeholder", "Correo 1*", "sin@correo.com"),
                Flaw.cell("phone-placeholder", "Teléfono 1*", "3333333333"));
    }

    private static Row document(Row row, String kind, String number) {
        return row.set(KIND, kind).set(NUMBER, number).set("DV", "");
    }

    @Override
    public void impersonate(Row row, Row other) {
        List.of("Nombre*", KIND, NUMBER, "DV").forEach(header -> row.set(header, other.get(header)));
    }

    @Override
    public boolean hasIdentity(Row row) {
        return !row.get(NUMBER).isEmpty();
    }
}
