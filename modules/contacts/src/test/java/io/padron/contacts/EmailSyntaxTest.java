package io.padron.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailSyntaxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@correo.mx",
                "a.b.c@x1.y-2.com",
                "o'neill+facturas@sub.dominio.com.mx",
                "josé@español.es",
                "Ñandú@niño.com",
                "cobros@xn--espaol-zwa.xn--p1ai",
                "1@2.mx"
            })
    void aValidAddressIsAccepted(String text) {
        assertEquals(true, EmailSyntax.isValid(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "ana",
                "@correo.mx",
                "ana@",
                "ana@correo",
                "ana@.mx",
                "ana@correo.",
                "ana@correo..mx",
                ".ana@correo.mx",
                "ana.@correo.mx",
                "a..b@correo.mx",
                "ana@-correo.mx",
                "ana@correo-.mx",
                "ana@correo.m",
                "ana@correo.12",
                "ana@correo.m1",
                "ana@correo.xn--",
                "ana lopez@correo.mx",
                "ana@b@correo.mx",
                "ana,@correo.mx",
                "ana@correo.mx ",
                "\"ana\"@correo.mx",
                "ana@[127.0.0.1]"
            })
    void anInvalidAddressIsRefused(String text) {
        assertEquals(false, EmailSyntax.isValid(text));
    }

    @ParameterizedTest
    @CsvSource({"64, 63, true", "65, 63, false", "64, 64, false"})
    void localPartsAndLabelsHaveAMaximumLength(int local, int label, boolean expected) {
        assertEquals(expected, EmailSyntax.isValid("a".repeat(local) + "@" + "b".repeat(label) + ".mx"));
    }
}
