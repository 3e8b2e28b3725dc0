package io.padron.imports.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+52 55", "-1", "@SUM(A1)", "\tx", "\rx", "'=1", "''@"})
    void what_a_spreadsheet_may_run_gets_one_apostrophe_and_loses_it_again(String text) {
        assertEquals("'" + text, FormulaGuard.guard(text));
        assertEquals(text, FormulaGuard.unguard(FormulaGuard.guard(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "''", "Ana", "'Ana", "O'Neil", "5+5", " =1"})
    void all_else_stays_as_it_is(String text) {
        assertEquals(text, FormulaGuard.guard(text));
        assertEquals(text, FormulaGuard.unguard(text));
    }

    @Test
    void exactly_one_apostrophe_is_taken_off() {
        assertEquals("'=1", FormulaGuard.unguard("''=1"));
    }
}
