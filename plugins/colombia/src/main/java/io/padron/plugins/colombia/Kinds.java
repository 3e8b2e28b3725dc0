package io.padron.plugins.colombia;

import io.padron.id.spi.IdentityKind;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.PersonType;
import io.padron.id.spi.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The documents of the tax authority's list, also under its codes, and the organisation's own internal code. */
final class Kinds {
    /** The resolution of 2023 on reports about third parties; that of 2025 compiles it with others. */
    private static final String DIAN = "DIAN, Resolución 000162 de 2023 (información exógena), compilada en la"
            + " Resolución Única 000227 de 2025, tipos de documento de identificación; ";

    private static final String MIGRATION =
            DIAN + "Decreto 1067 de 2015 (registro de extranjeros y cédula de extranjería)";

    private static final String NUIP = "Registraduría Nacional del Estado Civil, Resolución 3571 de 2003 (NUIP)";

    private Kinds() {}

    static List<IdentityKind> all() {
        return List.of(
                of("CC", new Text("Cédula de ciudadanía", "Citizen's cédula"), new CedulaRule(), "79123456")
                        .forNaturalPersons("13", "cédula", "C.C.", "cédula ciudadanía", "cédula de identidad"),
                nit(),
                of("CE", new Text("Cédula de extranjería", "Foreigner's cédula"), foreignersCedula(), "412345")
                        .forNaturalPersons("22", "C.E.", "cédula extranjería"),
                of("TI", new Text("Tarjeta de identidad", "Minor's identity card"), identityCard(), "1020304050")
                        .forNaturalPersons("12", "T.I."),
                of("PASAPORTE", new Text("Pasaporte", "Passport"), passport(), "AV123456")
                        .forNaturalPersons("41", "PA", "PP"),
                of("PEP", new Text("PEP", "Special stay permit (PEP)"), stayPermit(), "901234567890123")
                        .forNaturalPersons("47", "Permiso especial de permanencia"),
                of("PPT", new Text("PPT", "Temporary protection permit (PPT)"), protectionPermit(), "1234567")
                        .forNaturalPersons("48", "Permiso por protección temporal"),
                of("NUIP", Text.same("NUIP"), nuip(), "1020304050")
                        .forNaturalPersons("91", "Número único de identificación personal"),
                of("REGISTRO_CIVIL", new Text("Registro civil", "Birth register"), birthRegister(), "1020304050")
                        .forNaturalPersons("11", "RC", "registro civil de nacimiento"),
                of(
                                "TARJETA_EXTRANJERIA",
                                new Text("Tarjeta de extranjería", "Foreigner's card"),
                                foreignersCard(),
                                "412345")
                        .forNaturalPersons("21", "TE"),
                of("DOCUMENTO_EXTRANJERO", new Text("Documento extranjero", "Foreign document"), foreign(), "X1234567")
                        .forAllPersonTypes("42", "DE"),
                of(
                                "NIT_EXTRANJERO",
                                new Text("NIT de otro país", "Tax number of another country"),
                                foreignTax(),
                                "B12345678")
                        .forAllPersonTypes("50"),
                of("CODIGO_INTERNO", new Text("Código interno", "Internal code"), new InternalCodeRule(), "100234")
                        .forAllPersonTypes("código", "interno"));
    }

    private static IdentityKind nit() {
        return new IdentityKind(
                "NIT",
                Text.same("NIT"),
                Set.of(PersonType.NATURAL, PersonType.LEGAL),
                Set.of(),
                List.of("31", "N.I.T.", "RUT"),
                Map.of(PersonType.NATURAL, "1020304050-8", PersonType.LEGAL, "900123456-8"),
                true,
                new NitRule());
    }

    private static IdentityRule foreignersCedula() {
        return new DigitsRule(
                new Document("ce", "La cédula de extranjería", "The foreigner's cédula"),
                new Lengths(3, 10, 5, 7),
                MIGRATION);
    }

    /** 11 digits that began with the date of birth, before the NUIP of 10 digits. */
    private static IdentityRule identityCard() {
        return new DigitsRule(
                new Document("ti", "La tarjeta de identidad", "The identity card"),
                new Lengths(6, 11, 10, 11),
                DIAN + "Decretos 1260 de 1970 y 1694 de 1971; " + NUIP);
    }

    private static IdentityRule passport() {
        return new LettersAndDigitsRule(
                new Document("pasaporte", "El pasaporte", "The passport"),
                new Lengths(3, 20, 6, 12),
                DIAN + "OACI, Documento 9303, parte 4");
    }

    private static IdentityRule stayPermit() {
        return new DigitsRule(
                new Document("pep", "El PEP", "The PEP"),
                new Lengths(6, 15, 15, 15),
                DIAN + "Ministerio de Relaciones Exteriores, Resolución 5797 de 2017");
    }

    private static IdentityRule protectionPermit() {
        return new DigitsRule(
                new Document("ppt", "El PPT", "The PPT"),
                new Lengths(5, 10, 6, 8),
                DIAN + "Decreto 216 de 2021; Migración Colombia, Resolución 971 de 2021");
    }

    /** The first ones, from 2000 on, had letters. */
    private static IdentityRule nuip() {
        return new LettersAndDigitsRule(
                new Document("nuip", "El NUIP", "The NUIP"), new Lengths(3, 11, 10, 10), DIAN + NUIP);
    }

    private static IdentityRule birthRegister() {
        return new LettersAndDigitsRule(
                new Document("registro-civil", "El registro civil", "The birth register"),
                new Lengths(3, 15, 6, 11),
                DIAN + "Decreto 1260 de 1970");
    }

    private static IdentityRule foreignersCard() {
        return new LettersAndDigitsRule(
                new Document("tarjeta-extranjeria", "La tarjeta de extranjería", "The foreigner's card"),
                Lengths.of(3, 15),
                MIGRATION);
    }

    private static IdentityRule foreign() {
        return new LettersAndDigitsRule(
                new Document("documento-extranjero", "El documento extranjero", "The foreign document"),
                Lengths.of(3, 30),
                DIAN + "documento de identificación extranjero");
    }

    private static IdentityRule foreignTax() {
        return new LettersAndDigitsRule(
                new Document("nit-extranjero", "El NIT de otro país", "The tax number of another country"),
                Lengths.of(3, 30),
                DIAN + "NIT de otro país");
    }

    private static KindBuilder of(String code, Text label, IdentityRule rule, String example) {
        return new KindBuilder(code, label, rule, example);
    }

    /** An optional kind without its person types. */
    private record KindBuilder(String code, Text label, IdentityRule rule, String example) {

        IdentityKind forNaturalPersons(String... aliases) {
            return of(Set.of(PersonType.NATURAL), aliases);
        }

        IdentityKind forAllPersonTypes(String... aliases) {
            return of(Set.of(PersonType.NATURAL, PersonType.LEGAL), aliases);
        }

        private IdentityKind of(Set<PersonType> personTypes, String... aliases) {
            Map<PersonType, String> examples =
                    personTypes.stream().collect(Collectors.toMap(Function.identity(), type -> example));
            return new IdentityKind(code, label, personTypes, Set.of(), List.of(aliases), examples, false, rule);
        }
    }
}
