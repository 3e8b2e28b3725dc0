package io.padron.imports.files.staging;

import static io.padron.imports.files.staging.StagingFixture.HEADER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.imports.files.StagingLimits;
import io.padron.imports.files.StagingResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableFileTest {

    @TempDir
    Path folder;

    private StagingFixture staging;

    @BeforeEach
    void stageInAFolder() {
        staging = new StagingFixture(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\r\n\r\n  \n"})
    void a_file_with_nothing_in_it_is_empty(String content) {
        assertEquals(
                "empty-file: El archivo está vacío. Elija el archivo que tiene los datos y vuelva a cargarlo.",
                staging.stageRefused(content));
    }

    @Test
    void missing_columns_are_named() {
        assertEquals(
                "missing-columns: Faltan las columnas «RFC», «Correo 1». Use los encabezados de la plantilla, en el "
                        + "orden que quiera, y vuelva a cargar el archivo.",
                staging.stageRefused("Primer nombre,Saldo\nAna,1\n"));
        assertEquals(
                "missing-columns: Falta la columna «RFC». Use los encabezados de la plantilla, en el orden que quiera, "
                        + "y vuelva a cargar el archivo.",
                staging.stageRefused("Primer nombre,Correo\nAna,1\n"));
    }

    @Test
    void a_file_without_any_known_header_lacks_them_all() {
        assertTrue(staging.stageRefused("Ana,GODE561231GR8,ana@example.com\n")
                .startsWith("missing-columns: Faltan las columnas «Primer nombre», «RFC», «Correo 1»."));
    }

    @Test
    void two_columns_for_the_same_field_are_reported() {
        assertEquals(
                "duplicate-columns: Hay más de una columna para lo mismo: «rfc» se repite. Deje una sola y vuelva a "
                        + "cargar el archivo.",
                staging.stageRefused("Primer nombre,RFC,Correo 1,rfc\nAna,R,a,b\n"));
        assertTrue(staging.stageRefused("Primer nombre,RFC,Correo 1,Correo 2,Correo\n")
                .startsWith("duplicate-columns"));
    }

    @Test
    void unclosed_quotes_are_reported_with_their_row() {
        assertEquals(
                "unclosed-quote: En la fila 3 se abren comillas que no se cierran. Quítelas o ciérrelas, y vuelva a "
                        + "cargar el archivo.",
                staging.stageRefused(HEADER + "\nA,Ana,,,,\nB,\"Beto,,,,\nC,Carla,,,,\n"));
        assertTrue(staging.stageRefused(HEADER + "\nA,\"" + "Ana\n".repeat(1 << 19))
                .startsWith("unclosed-quote"));
    }

    @Test
    void more_columns_and_rows_than_may_be_are_refused() {
        staging.within(new StagingLimits(10, 2, 6, 100, 1, 1));
        assertTrue(
                staging.stageRefused(HEADER + ",Saldo\n").startsWith("too-many-columns: El encabezado tiene más de 6"));
        assertTrue(staging.stageRefused(HEADER + "\nA\nB\nC\n").startsWith("too-many-rows: El archivo tiene más de 2"));
        assertFalse(Files.exists(staging.target()));
    }

    @Test
    void what_is_not_text_is_not_csv() {
        byte[] noise = new byte[10_000];
        new Random(1).nextBytes(noise);
        assertTrue(staging.stageRefused(noise).startsWith("not-csv"));
        assertTrue(staging.stageRefused(new byte[5_000]).startsWith("not-csv"));
    }

    @Test
    void old_and_encrypted_workbooks_are_distinguished() {
        assertTrue(staging.stageRefused(ole("Workbook")).startsWith("legacy-xls"));
        assertTrue(staging.stageRefused(ole("EncryptedPackage")).startsWith("encrypted-xlsx"));
        assertTrue(staging.stageRefused(ole("WordDocument")).startsWith("text-document"));
    }

    private static byte[] ole(String stream) {
        byte[] file = new byte[200_000];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, file, 0, magic.length);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 131_060, name.length);
        return file;
    }

    /** Every damaged file has a result. */
    @Test
    void damaged_files_never_end_in_an_exception() {
        byte[] good = (HEADER + "\nA,\"Ana\nMaría\",,\"ñ\",,\r\nB,Beto,,,,\r\n").getBytes(StandardCharsets.UTF_8);
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            byte[] bad = good.clone();
            for (int j = random.nextInt(8); j >= 0; j--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            if (staging.stage(bad) instanceof StagingResult.Recognized) {
                staging.rows();
            }
        }
    }
}
