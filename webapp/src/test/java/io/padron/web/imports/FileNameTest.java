package io.padron.web.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "clientes.csv,clientes.csv",
        "C:\\Datos\\clientes 2026.csv,clientes 2026.csv",
        "../../etc/passwd,passwd",
        "cobranza%20a%C3%B1o.csv,cobranza año.csv",
        "100%.csv,100%.csv",
        "a+b.csv,a+b.csv",
        "..%2F..%2Fx.csv,x.csv",
        "%00,otherwise",
        "'  ',otherwise"
    })
    void isBareAndReadable(String header, String name) {
        assertEquals(name, FileName.fromHeader(header, "otherwise"));
    }

    @Test
    void isReadAsUtf8ThatTheServerTookForLatin1() {
        byte[] bytes = "año.csv".getBytes(StandardCharsets.UTF_8);
        assertEquals("año.csv", FileName.fromHeader(new String(bytes, StandardCharsets.ISO_8859_1), ""));
        assertEquals("año.csv", FileName.fromHeader("año.csv", ""));
    }

    @Test
    void isOfBearableLengthAndKeepsItsEnding() {
        String name = FileName.fromHeader("x".repeat(1_000) + ".csv", "");
        assertEquals(200, name.length());
        assertEquals(".csv", name.substring(196));
        assertEquals(200, FileName.fromHeader("%C3%B1".repeat(10_000), "").length());
        assertEquals(200, FileName.fromHeader("x".repeat(60_000), "").length());
    }

    @Test
    void ofAFormIsTakenAsItStands() {
        assertEquals("100%25.csv", FileName.withoutFolders("100%25.csv", ""));
        assertEquals(200, FileName.withoutFolders("x".repeat(300) + ".csv", "").length());
        assertEquals("archivo.csv", FileName.withoutFolders("C:\\", "archivo.csv"));
    }
}
