package io.padron.imports.files.staging;

import static io.padron.imports.files.staging.XlsxFixture.parts;
import static io.padron.imports.files.staging.XlsxFixture.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number is read as displayed when its format has only places and literals; otherwise as stored. */
class NumberFormatTest {

    @TempDir
    Path folder;

    private StagingFixture staging;

    @BeforeEach
    void stageInAFolder() {
        staging = new StagingFixture(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "0000000000 ~ 987 ~ 0000000987",
                "0000000000 ~ 12345678901 ~ 12345678901",
                "00000 ~ 0 ~ 00000",
                "000-000-0000 ~ 5512345678 ~ 551-234-5678",
                "\"REF-\"0000 ~ 12 ~ REF-0012",
                "\\R\\-00 ~ 7 ~ R-07",
                "[$-80A]0000 ~ 12 ~ 0012",
                "[Red]0000;-0000 ~ 12 ~ 0012",
                "(###) ###-#### ~ 5512345678 ~ (551) 234-5678",
                "(###) ###-#### ~ 345678 ~ 345678(NUMBER)",
                "##### ~ 12 ~ 12(NUMBER)",
                "0 ~ 12 ~ 12(NUMBER)",
                "0000 ~ 1.5 ~ 1.5(NUMBER)",
                "0000 ~ -12 ~ -12(NUMBER)",
                "#,##0 ~ 1234 ~ 1234(NUMBER)",
                "000.00 ~ 1 ~ 1(NUMBER)",
                "[<=999]0000;00000000 ~ 12 ~ 12(NUMBER)",
                "[$$-80A]0000 ~ 12 ~ 12(NUMBER)",
                "General ~ 12 ~ 12(NUMBER)",
                "@ ~ 12 ~ 12(NUMBER)",
                "0000 ~ 1234567890123456 ~ 1234567890123456(ROUNDED)",
                "yyyy\\-mm ~ 46053 ~ 2026-01-31(DATE)",
                "\"día\" 00 ~ 7 ~ día 07",
            })
    void shown(String code, String value, String read) {
        Map<String, String> parts = rows("<c r=\"A2\" s=\"2\"><v>" + value + "</v></c>");
        parts.compute("xl/styles.xml", (name, xml) -> xml.replace(
                        "<cellStyleXfs>",
                        "<numFmts><numFmt numFmtId=\"164\" formatCode=\""
                                + code.replace("\"", "&quot;").replace("<", "&lt;") + "\"/></numFmts><cellStyleXfs>")
                .replace("</cellXfs>", "<xf numFmtId=\"164\"/></cellXfs>"));
        staging.stageRecognized(parts(parts));
        assertEquals("2|" + read + "|||||", String.join("\n", staging.lines()));
    }
}
