package io.padron.imports.files.staging;

import static io.padron.imports.files.staging.StagingFixture.HEADER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.imports.files.RecognizedFile;
import io.padron.imports.files.StagingLimits;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvStagingTest {

    private static final String TWO_ROWS =
            HEADER + "\nA-1,Íñigo,GODE561231GR8,inigo@example.com,,5512345678\nA-2,Zoé,ROPJ800101AB1,,,\n";
    private static final List<String> TWO_LINES =
            List.of("2|A-1|Íñigo|GODE561231GR8|inigo@example.com||5512345678", "3|A-2|Zoé|ROPJ800101AB1|||");

    @TempDir
    Path folder;

    private StagingFixture staging;

    @BeforeEach
    void stageInAFolder() {
        staging = new StagingFixture(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void encodings_are_recognised_without_a_mark(String encoding) {
        assertEquals(
                encoding,
                staging.stageRecognized(TWO_ROWS, Charset.forName(encoding)).encoding());
        assertEquals(TWO_LINES, staging.lines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void encodings_are_recognised_by_their_mark(String encoding) {
        RecognizedFile file = staging.stageRecognized("\uFEFF" + TWO_ROWS, Charset.forName(encoding));
        assertEquals(encoding, file.encoding());
        assertEquals("Referencia", file.headers().get(0));
        assertEquals(TWO_LINES, staging.lines());
    }

    @Test
    void an_accent_far_down_the_file_tells_the_encoding() {
        String plain = HEADER + "\n" + "A,Ana,GODE561231GR8,ana@example.com,,\n".repeat(5_000);
        assertEquals(
                "windows-1252",
                staging.stageRecognized(plain + "B,Begoña,,,,", StandardCharsets.ISO_8859_1)
                        .encoding());
        assertEquals("Begoña", staging.rows().get(5_000).cells().get(1).text());
    }

    @Test
    void a_file_cut_inside_a_character_is_still_utf8() {
        byte[] whole = (HEADER + "\nA,Íñigo,,,,ñ").getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "UTF-8",
                staging.stageRecognized(java.util.Arrays.copyOf(whole, whole.length - 1))
                        .encoding());
    }

    @ParameterizedTest
    @CsvSource({"','", ";", "'\t'", "|"})
    void separators_are_recognised(String separator) {
        assertEquals(
                separator,
                staging.stageRecognized(TWO_ROWS.replace(",", separator)).separator());
        assertEquals(TWO_LINES, staging.lines());
    }

    @Test
    void the_line_that_tells_excel_the_separator_is_no_row() {
        assertEquals(
                1,
                staging.stageRecognized("sep=;\r\n" + TWO_ROWS.replace(",", ";"))
                        .headerRow());
        assertEquals(TWO_LINES, staging.lines());
    }

    @Test
    void commas_inside_cells_do_not_hide_the_semicolon() {
        staging.stageRecognized("Primer nombre;RFC;Correo 1;Notas, varias, muchas, más, otras\nAna;;;a, b, c, d, e");
        assertEquals(List.of("2|Ana|||a, b, c, d, e"), staging.lines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void any_line_break_ends_a_record(String lineBreak) {
        staging.stageRecognized(TWO_ROWS.replace("\n", lineBreak));
        assertEquals(TWO_LINES, staging.lines());
    }

    @Test
    void lines_above_the_header_and_blank_lines_are_counted_but_are_no_rows() {
        RecognizedFile file = staging.stageRecognized("Clientes de enero,,\n\"con\nsalto\",,\n\n" + HEADER
                + "\n\nA,Ana,,,,\n,,,,,\n  ,\t,,,,\nB,Beto,,,,\n\n");
        assertEquals(4, file.headerRow());
        assertEquals(2, file.rows());
        assertEquals(List.of("6|A|Ana||||", "9|B|Beto||||"), staging.lines());
    }

    @Test
    void rows_and_columns_of_what_shows_nothing_are_blank() {
        RecognizedFile file = staging.stageRecognized(
                HEADER + ",\u00A0,\uFEFF\n\u00A0,\u200B,\u3000,\t,\u00AD,\u202F\nA,Ana,,,,,\u200B\n");
        assertEquals(6, file.headers().size());
        assertEquals(List.of("3|A|Ana||||"), staging.lines());
    }

    @Test
    void a_line_break_inside_quotes_does_not_count_as_two_rows() {
        staging.stageRecognized(HEADER + "\r\nA,\"Ana\r\nMaría\",,,,\r\nB,Beto,,,,");
        assertEquals(List.of("2|A|Ana\r\nMaría||||", "3|B|Beto||||"), staging.lines());
    }

    @Test
    void headers_are_recognised_whatever_their_case_accents_stars_and_order() {
        RecognizedFile file = staging.stageRecognized(
                " TELEFONO  1 ,e-mail 2,*primer NOMBRE*,R.F.C. CON HOMOCLAVE:,\"Correo\n1\"\n1,2,3,4,5\n");
        assertEquals(
                Map.of(
                        "phones[0]", 0,
                        "emails[1]", 1,
                        "name.first", 2,
                        "identities.RFC", 3,
                        "emails[0]", 4),
                file.columns());
        assertEquals(
                List.of("TELEFONO  1", "e-mail 2", "*primer NOMBRE*", "R.F.C. CON HOMOCLAVE:", "Correo\n1"),
                file.headers());
    }

    @Test
    void a_header_without_number_means_the_first() {
        RecognizedFile file = staging.stageRecognized("First name,RFC,Correo electrónico,Teléfono\n");
        assertEquals(2, file.columns().get("emails[0]"));
        assertEquals(3, file.columns().get("phones[0]"));
    }

    @Test
    void headers_without_number_that_mean_the_same_are_the_first_and_the_next() {
        RecognizedFile file = staging.stageRecognized("First name,RFC,Correo,Correo electrónico\n");
        assertEquals(2, file.columns().get("emails[0]"));
        assertEquals(3, file.columns().get("emails[1]"));
    }

    @Test
    void unknown_columns_are_named_and_staged_all_the_same() {
        RecognizedFile file = staging.stageRecognized("Saldo,Primer nombre,RFC,Correo 1,,Vendedor\n10,Ana,R,c,x,Luis");
        assertEquals(List.of("Saldo", "Vendedor"), file.unknownColumns());
        assertEquals(List.of("2|10|Ana|R|c|x|Luis"), staging.lines());
    }

    @Test
    void empty_columns_at_the_end_are_dropped_but_nothing_else_is() {
        RecognizedFile file = staging.stageRecognized(HEADER + ",,,\nA,Ana,,,,,,,\nB,Beto,,,,,,de más,\nC\n");
        assertEquals(6, file.headers().size());
        assertEquals(List.of("2|A|Ana||||", "3|B|Beto||||||de más", "4|C|||||"), staging.lines());
    }

    @Test
    void a_header_alone_is_a_file_without_rows() {
        RecognizedFile file = staging.stageRecognized(HEADER);
        assertEquals(0, file.rows());
        assertEquals(List.of(), file.segments());
        assertEquals(List.of(), staging.lines());
    }

    @Test
    void an_unescaped_quote_is_a_quote() {
        staging.stageRecognized(HEADER + "\nA,\"Ana \"la jefa\" Pérez\",\"R\" , \"c,d\",5\" de largo,\"\"\"x\"\"\"\n");
        assertEquals(List.of("2|A|Ana \"la jefa\" Pérez|R|c,d|5\" de largo|\"x\""), staging.lines());
    }

    @Test
    void one_apostrophe_of_the_formula_guard_is_taken_off() {
        staging.stageRecognized(HEADER + "\n'+52,'@x,''=1,'Ana,O'Neil,'\n");
        assertEquals(List.of("2|+52|@x|'=1|'Ana|O'Neil|'"), staging.lines());
    }

    @Test
    void control_characters_are_replaced_visibly() {
        staging.stageRecognized(
                HEADER + "\nA\u0000,A\u0007na,\u0001R,,,55\u000012\nB,Beto,ROPJ800101AB1,beto@example.com,,\n");
        assertEquals("2|A\uFFFD|A\uFFFDna|\uFFFDR|||55\uFFFD12", staging.lines().get(0));
    }

    @Test
    void a_cell_that_is_too_long_is_cut_and_marked() {
        staging.within(new StagingLimits(10, 10, 200, 13, 1, 1))
                .stageRecognized(HEADER + "\nABCDEFGHIJKLM,ABCDEFGHIJKLMN,'=CDEFGHIJKLMN,ABCDEFGHIJKL😀,,\n");
        assertEquals(List.of("2|ABCDEFGHIJKLM|ABCDEFGHIJKLM(CUT)|=CDEFGHIJKLMN|ABCDEFGHIJKL(CUT)||"), staging.lines());
    }
}
