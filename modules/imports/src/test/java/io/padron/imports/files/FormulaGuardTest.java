package io.padron.imports.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    /** A sign of a formula where a spreadsheet may begin a cell, with or without quotes. */
    private static final Pattern RISKY = Pattern.compile("(^|[,;|\\t\\r\\n])\"*[=+@\\t\\r-]");

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+52 55", "-1", "@SUM(A1)", "\tx", "\rx", "'=1", "''@"})
    void what_a_spreadsheet_may_run_gets_one_apostrophe_and_loses_it_again(String text) {
        assertEquals("'" + text, FormulaGuard.guard(text));
        assertEquals(text, FormulaGuard.unguard(FormulaGuard.guard(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "''", "Ana", "'Ana", "O'Neil", "5+5", " =1", "Calle 5, -3", "a-b;c"})
    void all_else_stays_as_it_is(String text) {
        assertEquals(text, FormulaGuard.guard(text));
        assertEquals(text, FormulaGuard.unguard(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "Ana;=1+1; ~ Ana;'=1+1;",
                "Ana,=1+1 ~ Ana,'=1+1",
                "a|@x ~ a|'@x",
                "a;'=1 ~ a;''=1",
                "a;\"=1 ~ a;'\"=1",
                "\"=1\" ~ '\"=1\"",
                "=a;=b,-c ~ '=a;'=b,'-c",
                "\uFF1D1 ~ '\uFF1D1",
            })
    void what_another_separator_would_make_a_cell_is_guarded_too(String text, String guarded) {
        assertEquals(guarded, FormulaGuard.guard(text));
        assertEquals(text, FormulaGuard.unguard(guarded));
    }

    @Test
    void line_ends_begin_cells() {
        assertEquals("Calle 5\n'=1\r\n'-2", FormulaGuard.guard("Calle 5\n=1\r\n-2"));
    }

    @Test
    void any_text_comes_back_as_it_was() {
        Random random = new Random(4);
        String letters = "a'\"=+-@;,|\t\r\n ";
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(10); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String guarded = FormulaGuard.guard(text.toString());
            assertEquals(text.toString(), FormulaGuard.unguard(guarded));
            assertFalse(RISKY.matcher(guarded).find(), guarded);
        }
    }

    @Test
    void exactly_one_apostrophe_is_taken_off() {
        assertEquals("'=1", FormulaGuard.unguard("''=1"));
    }
}
