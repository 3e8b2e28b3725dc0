package io.padron.samples;

import java.util.List;
import java.util.Random;

/** A persona natural of Colombia: a name in one field, one document of several kinds, up to five phones and emails. */
final class ColombianPerson implements SampleKind {

    private static final String KIND = "Tipo de documento";
    private static final String NUMBER = "Número de identificación";
    private static final List<String> HEADERS =
            List.of(("Nombre*,Tipo de documento,Número de identificación,DV,Dirección,"
                            + "Teléfono 1*,Teléfono 2,Teléfono 3,Teléfono 4,Teléfono 5,"
                            + "Correo 1*,Correo 2,Correo 3,Correo 4,Correo 5,Referencia,Medio de pago*")
                    .split(","));
    private static final PermutedSequence NUMBERS = new PermutedSequence(9_000_000);

    /** From right to left; DIAN, Orden Administrativa 4 de 1989. */
    private static final int[] WEIGHTS = {3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71};

    @Override
    public List<String> headers() {
        return HEADERS;
    }

    @Override
    public SampleRow createRow(int index, Random random) {
        String first = NameLists.pickAny(random.nextBoolean() ? NameLists.WOMEN : NameLists.MEN, random);
        String last = NameLists.pickAny(NameLists.SURNAMES, random);
        String names = first + (random.nextInt(3) == 0 ? " " + NameLists.pickAny(NameLists.MEN, random) : "");
        String surnames = last + " " + NameLists.pickAny(NameLists.SURNAMES, random);
        SampleRow sampleRow = new SampleRow(HEADERS)
                .set("Nombre*", random.nextInt(5) == 0 ? surnames + " " + names : names + " " + surnames)
                .set("Dirección", createAddress(random))
                .set("Teléfono 1*", createPhone(random))
                .set("Correo 1*", NameLists.createEmail(first + " " + last, index, random))
                .set("Referencia", random.nextInt(10) == 0 ? "" : "AF-" + (10_000_001 + index))
                .set("Medio de pago*", "PSE");
        for (int i = 2; i <= 1 + random.nextInt(3); i++) {
            sampleRow.set("Teléfono " + i, createPhone(random));
            sampleRow.set("Correo " + i, NameLists.createEmail("avisos" + i + " " + first, index, random));
        }
        setDocument(sampleRow, index, random);
        return sampleRow;
    }

    private static void setDocument(SampleRow sampleRow, int index, Random random) {
        String cedula = createCedula(index);
        int chance = random.nextInt(100);
        if (chance < 62) {
            sampleRow
                    .set(KIND, random.nextInt(6) == 0 ? "CC" : "Cédula de ciudadanía")
                    .set(NUMBER, random.nextInt(8) == 0 ? addDots(cedula) : cedula)
                    .set("DV", random.nextInt(15) == 0 ? "N/A" : "");
        } else if (chance < 78) {
            setNit(sampleRow, cedula, random);
        } else if (chance < 84) {
            sampleRow.set(KIND, "Cédula de extranjería").set(NUMBER, Long.toString(1_000_000 + NUMBERS.valueAt(index)));
        } else if (chance < 87) {
            sampleRow.set(KIND, "Pasaporte").set(NUMBER, "AV" + (1_000_000 + NUMBERS.valueAt(index)));
        } else if (chance < 90) {
            sampleRow.set(KIND, "PPT").set(NUMBER, Long.toString(1_000_000 + NUMBERS.valueAt(index)));
        } else if (chance < 94) {
            sampleRow.set(KIND, "Código interno").set(NUMBER, Integer.toString(100_000 + index));
        }
    }

    /** Writes the check digit in its column, after a dash, with the decimal zero of a spreadsheet, or not at all. */
    private static void setNit(SampleRow sampleRow, String cedula, Random random) {
        String digit = Integer.toString(computeCheckDigit(cedula));
        sampleRow.set(KIND, "NIT").set(NUMBER, cedula);
        switch (random.nextInt(8)) {
            case 0 -> sampleRow.set("DV", digit + ".0");
            case 1 -> sampleRow.set(NUMBER, cedula + "-" + digit);
            case 2 -> sampleRow.set("DV", "");
            default -> sampleRow.set("DV", digit);
        }
    }

    private static String createCedula(int index) {
        long number = NUMBERS.valueAt(index);
        return Long.toString(index % 2 == 0 ? 1_010_000_000 + number : 11_000_000 + number);
    }

    static int computeCheckDigit(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            sum += (number.charAt(number.length() - 1 - i) - '0') * WEIGHTS[i];
        }
        int rest = sum % 11;
        return rest < 2 ? rest : 11 - rest;
    }

    private static String addDots(String number) {
        return number.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
    }

    private static String createPhone(Random random) {
        String digits = "3" + (100_000_000 + random.nextInt(150_000_000));
        return switch (random.nextInt(8)) {
            case 0 -> "+57 " + digits;
            case 1 -> digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
            default -> digits;
        };
    }

    private static String createAddress(Random random) {
        if (random.nextInt(4) == 0) {
            return "";
        }
        String street = (random.nextBoolean() ? "Calle " : "Carrera ") + (1 + random.nextInt(120)) + " # "
                + (1 + random.nextInt(90)) + " - " + (1 + random.nextInt(99));
        String inside = random.nextInt(40) == 0 ? "\nTorre 2, apto. 301" : "";
        return street + inside + ", " + NameLists.pickAny(NameLists.CITIES, random);
    }

    @Override
    public List<RowDefect> errors() {
        return List.of(
                RowDefect.replacingCell("name-missing", "Nombre*", ""),
                RowDefect.clearingCells(
                        "phone-missing", "Teléfono 1*", "Teléfono 2", "Teléfono 3", "Teléfono 4", "Teléfono 5"),
                RowDefect.clearingCells("email-missing", "Correo 1*", "Correo 2", "Correo 3", "Correo 4", "Correo 5"),
                new RowDefect("cedula-with-letters", (sampleRow, index) -> setDocument(sampleRow, "CC", "79A23456")),
                new RowDefect("cedula-too-long", (sampleRow, index) -> setDocument(sampleRow, "CC", "791234567890")),
                new RowDefect(
                        "document-kind-unknown",
                        (sampleRow, index) -> setDocument(sampleRow, "Licencia", createCedula(index))),
                RowDefect.replacingCell("two-phones", "Teléfono 1*", "3168125560 - 3007654320"),
                RowDefect.replacingCell("phone-with-letters", "Teléfono 1*", "316 casa 5560"),
                RowDefect.replacingCell("email-malformed", "Correo 1*", "avisos.example.com"),
                RowDefect.replacingCell("payment-method-unknown", "Medio de pago*", "Cheque"));
    }

    @Override
    public List<RowDefect> doubts() {
        return List.of(
                new RowDefect(
                        "nit-check-digit", (sampleRow, index) -> setDocument(sampleRow, "NIT", createCedula(index))
                                .set("DV", Integer.toString((computeCheckDigit(createCedula(index)) + 1) % 10))),
                RowDefect.replacingCell("email-placeholder", "Correo 1*", "sin@correo.com"),
                RowDefect.replacingCell("phone-placeholder", "Teléfono 1*", "3333333333"));
    }

    private static SampleRow setDocument(SampleRow sampleRow, String kind, String number) {
        return sampleRow.set(KIND, kind).set(NUMBER, number).set("DV", "");
    }

    @Override
    public void copyIdentity(SampleRow sampleRow, SampleRow other) {
        List.of("Nombre*", KIND, NUMBER, "DV").forEach(header -> sampleRow.set(header, other.get(header)));
    }

    @Override
    public boolean hasIdentity(SampleRow sampleRow) {
        return !sampleRow.get(NUMBER).isEmpty();
    }
}
