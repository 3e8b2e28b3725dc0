package io.padron.imports.files.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "--",
                "—",
                ".",
                "...",
                "N/A",
                "n/a",
                "N.A.",
                "#N/A",
                "#N/D",
                "n/d",
                "NULL",
                "null",
                "(null)",
                "S/N",
                "s.n.",
                "sin dato",
                "SIN DATOS",
                "Sin datos.",
                "no tiene",
                "NO TIENE",
                "No aplica",
                "ninguno",
                "vacío"
            })
    void whatStandsForNoValueInAnyField(String text) {
        assertTrue(Placeholders.isPlaceholder("emails[0]", text));
        assertTrue(Placeholders.isPlaceholder("name.secondLast", text));
        assertTrue(Placeholders.isPlaceholder("address", " " + text + " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Na", "NAN", "Null", "Sn", "0", "None"})
    void namesAreNoPlaceholders(String text) {
        assertFalse(Placeholders.isPlaceholder("name.last", text));
        assertFalse(Placeholders.isPlaceholder("contacts[0].name.first", text));
    }

    @Test
    void zerosStandForNoPhoneAndNoEmailButMayBeAReference() {
        assertTrue(Placeholders.isPlaceholder("phones[0]", "0"));
        assertTrue(Placeholders.isPlaceholder("contacts[1].email", "000"));
        assertFalse(Placeholders.isPlaceholder("reference", "0"));
        assertTrue(Placeholders.isPlaceholder("reference", "NA"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ana",
                "N",
                "Nadia",
                "Sin",
                "A-1",
                "-5",
                "5512345678",
                "Calle 5 S/N",
                "#5",
                "Ninguno de ellos"
            })
    void valuesAreValues(String text) {
        assertFalse(Placeholders.isPlaceholder("address", text));
        assertFalse(Placeholders.isPlaceholder("reference", text));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "=\"00014\",00014",
                "=\"a\"\"b\",a\"b",
                "'00012,00012",
                "''00013,00013",
                "'ana@correo.mx,ana@correo.mx",
                "'5512345678',5512345678",
                "’5512345678,5512345678",
                "=1+1,=1+1",
                "O'Neil,O'Neil",
                "',~'~",
                "='x',='x'"
            })
    void guardsOfOtherSystemsAreTakenOffCodes(String written, String value) {
        assertEquals(value, TextGuards.removeGuards(written, true));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {"'t Hooft,'t Hooft", "'Ana,'Ana", "'12 de Octubre 5,12 de Octubre 5", "=\"Ana\",Ana"})
    void namesMayBeginWithAnApostrophe(String written, String value) {
        assertEquals(value, TextGuards.removeGuards(written, false));
    }
}
