package io.padron.imports.files.staging;

import static io.padron.imports.files.staging.StagingFixture.HEADER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

    private static final String PLAIN_HEADER = "Reference,First name,RFC,Email 1";

    @TempDir
    Path folder;

    private StagingFixture staging;

    @BeforeEach
    void stageInAFolder() {
        staging = new StagingFixture(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void oneBrokenByteSpoilsItsOwnCellAlone(String mark) {
        staging.stageRecognized(bytes(
                mark + HEADER + "\r\n,Íñigo,R1,a@x.mx,,5512345678\r\n,Mar",
                0xD6,
                "Sol,R2,b@x.mx,,5512345679\r\n,Zoé,R3,,,"));
        assertEquals(
                List.of("2||Íñigo|R1|a@x.mx||5512345678", "3||Mar\uFFFDSol|R2|b@x.mx||5512345679", "4||Zoé|R3|||"),
                staging.lines());
    }

    @Test
    void brokenBytesBeforeASeparatorAndALineEndTakeNeitherWithThem() {
        staging.stageRecognized(bytes(HEADER + "\nÑ", 0xC3, ",Íñigo,R1,a@x.mx,,ú", 0xE2, 0x82, "\nÑ,Zoé", 0xF0, "\n"));
        assertEquals(List.of("2|Ñ\uFFFD|Íñigo|R1|a@x.mx||ú\uFFFD", "3|Ñ|Zoé\uFFFD||||"), staging.lines());
    }

    @Test
    void aMarkDecidesWhateverFollows() {
        assertEquals(
                "UTF-8",
                staging.stageRecognized(bytes("\uFEFF" + PLAIN_HEADER + "\nA,Mu", 0xF1, "oz,Pe", 0xF1, "a,x\n"))
                        .encoding());
        assertEquals(List.of("2|A|Mu\uFFFDoz|Pe\uFFFDa|x"), staging.lines());
    }

    @Test
    void aFileThatIsCutInsideItsLastLetterLosesThatLetterAlone() {
        byte[] whole = (HEADER + "\nA,Íñigo,R,,,ñ").getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "UTF-8",
                staging.stageRecognized(Arrays.copyOf(whole, whole.length - 1)).encoding());
        assertEquals(List.of("2|A|Íñigo|R|||\uFFFD"), staging.lines());
    }

    @ParameterizedTest
    @CsvSource({
        "x-MacRoman, José Muñoz Ibáñez",
        "IBM850, José Muñoz Ibáñez",
        "windows-1252, José Muñoz Ibáñez",
        "x-MacRoman, Muñoz",
        "IBM850, Muñoz",
        "windows-1252, Muñoz",
        "x-MacRoman, JOSÉ MUÑOZ Á. ÍÑIGO",
        "IBM850, JOSÉ MUÑOZ Á. ÍÑIGO",
        "windows-1252, JOSÉ MUÑOZ Á. ÍÑIGO",
        "windows-1252, Calle 5 – 20",
        "windows-1252, Sam’s Club",
        "windows-1252, O’brien",
        "windows-1252, D’Angelo",
        "windows-1252, Ford® SA",
        "windows-1252, MARCA™",
        "windows-1252, Datos © 2020",
        "windows-1252, la “perla”",
        "windows-1252, Hidalgo…",
        "windows-1252, 50 m² x",
        "windows-1252, 5½",
        "windows-1252, 10×20",
        "x-MacRoman, María",
        "x-MacRoman, Díaz",
        "x-MacRoman, Sofía Díaz Solís",
        "x-MacRoman, Óscar",
        "windows-1252, O’Neil",
        "windows-1252, 3º B y Mª",
        "windows-1252, Ángel",
        "x-MacRoman, Ángel",
        "IBM850, Ángel",
        "x-MacRoman, Güicho",
        "IBM850, Güicho",
        "windows-1252, François Lefèvre"
    })
    void codePagesAreDetectedByTheirLetters(String encoding, String name) {
        Charset charset = Charset.forName(encoding);
        for (String header : List.of(PLAIN_HEADER, HEADER)) {
            String content = header + "\rA-1," + name + ",R1,a@x.mx\r";
            assertEquals(encoding, staging.stageRecognized(content, charset).encoding(), content);
            assertEquals(name, staging.rows().get(0).cells().get(1).text());
        }
    }

    @Test
    void aHeaderInOneEncodingAndABodyInAnotherAreReadSoThatTheHeaderIsRightAndTheRowsAreRefused() {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.writeBytes((HEADER + "\n").getBytes(StandardCharsets.UTF_8));
        mixed.writeBytes("A,Begoña Núñez,R,a@x.mx,,\n".repeat(20).getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("UTF-8", staging.stageRecognized(mixed.toByteArray()).encoding());
        assertEquals(
                "Bego\uFFFDa N\uFFFD\uFFFDez",
                staging.rows().get(19).cells().get(1).text());
    }

    @Test
    void headersThatWereEncodedTwiceAreKnownAndTheCellsStandAsTheyAre() {
        String twice = new String(
                (HEADER + "\nA,José,R,a@x.mx,,5512345678\n").getBytes(StandardCharsets.UTF_8),
                Charset.forName("windows-1252"));
        assertEquals(5, staging.stageRecognized(twice).columns().get("phones[0]"), twice);
        assertEquals(List.of("2|A|JosÃ©|R|a@x.mx||5512345678"), staging.lines());
    }

    @Test
    void aBrokenByteFarDownAMillionLettersIsFoundAndSpoilsNothingElse() {
        String before = HEADER + "\n" + "A,Íñigo,R,a@x.mx,,\n".repeat(40_000);
        staging.within(new io.padron.imports.files.StagingLimits(50_000, 100_000, 200, 4_000, 1, 1))
                .stageRecognized(bytes(before + "B,Bego", 0xF1, "a,R,b@x.mx,,\nC,Zoé,R,c@x.mx,,\n"));
        assertEquals("Íñigo", staging.rows().get(39_999).cells().get(1).text());
        assertEquals("Bego\uFFFDa", staging.rows().get(40_000).cells().get(1).text());
        assertEquals("Zoé", staging.rows().get(40_001).cells().get(1).text());
    }

    /** Joins texts, in UTF-8, and bytes. */
    private static byte[] bytes(Object... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof Integer one) {
                bytes.write(one);
            } else {
                bytes.writeBytes(((String) part).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
