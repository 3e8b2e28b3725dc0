package io.padron.id.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gode-561231-gr8",
                " GODE 561231 GR8 ",
                "GODE.561231.GR8",
                "'GODE561231GR8",
                "\u200fGODE561231GR8\uFEFF"
            })
    void takesOffWhatPeopleAdd(String written) {
        assertEquals("GODE561231GR8", Written.compact(written));
    }

    @Test
    void knowsTheLetterÑInEachOfItsForms() {
        assertEquals("ÑÑÑÑ", Written.compact("ñÑn\u0303N\u0303"));
    }

    @Test
    void leavesWhatIsWrongForTheRuleToRefuse() {
        assertEquals("12A/😀\u0000", Written.compact("1-2a/😀\u0000"));
    }

    @Test
    void isIdempotentOnWhatever() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            String compact = Written.compact(random.ints(random.nextInt(8), 0, 0x3100)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
            assertEquals(compact, Written.compact(compact));
        }
    }

    @Test
    void quotesNoMoreThanASentenceBears() {
        assertEquals("1".repeat(30) + "…", Written.quote("1".repeat(10_000)));
        assertEquals("a?b?", Written.quote("a\u0000b\ud800"));
    }

    @Test
    void digitsAreThoseOfTheKeyboardOnly() {
        assertTrue(Written.isDigits("0123456789"));
        assertFalse(Written.isDigits(""));
        assertFalse(Written.isDigits("12٣"));
    }
}
