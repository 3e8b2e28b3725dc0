package io.padron.kernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @Test
    void removesSpacesOfEveryKindAndInvisibleCharacters() {
        assertEquals("Ana Pérez", PlainText.cleanText("\u00A0 Ana \t\n Pe\u0301rez\u200B\uFEFF "));
        assertEquals("Ana Pérez", PlainText.cleanText("Ana Pérez"));
        assertEquals("", PlainText.cleanText(" "));
        assertEquals("", PlainText.cleanText(""));
        assertEquals("a b", PlainText.cleanText("a  b"));
    }

    @Test
    void keepsEmojiWhole() {
        assertEquals("👩‍🌾", PlainText.cleanText("👩‍🌾 "));
        assertTrue(PlainText.isReadable("👩‍🌾"));
    }

    @Test
    void refusesTextThatADatabaseCannotStore() {
        assertTrue(PlainText.isReadable("Peña & Hijos, S.A. de C.V."));
        assertFalse(PlainText.isReadable("a\u0000b"));
        assertFalse(PlainText.isReadable("a\u0007"));
        assertFalse(PlainText.isReadable("a\uD83D"));
        assertFalse(PlainText.isReadable("a\uFFFF"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\r\n",
                "\u00A0",
                "\u200B",
                "\u2003\u3000",
                "\uFEFF",
                "\u00AD",
                "\u202F",
                "\u200D",
                "\u2800"
            })
    void invisibleTextIsBlank(String text) {
        assertTrue(PlainText.isBlank(text));
        assertEquals("", PlainText.cleanText(text));
        assertEquals("", PlainText.trim(text));
        assertEquals("a", PlainText.trim(text.replace("\u200D", "") + "a" + text.replace("\u200D", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0085",
                "\u2028",
                "\u2029",
                "\uFFFD",
                "\u000B",
                "\f",
                "\u007F",
                "\u0081",
                "\uFFFE",
                "\uDBFF\uDFFF"
            })
    void forbiddenCharactersAreNeitherSpacesNorBlank(String sign) {
        assertFalse(PlainText.isBlank(sign));
        assertFalse(PlainText.isReadable(PlainText.cleanText("a" + sign + "b")));
        assertFalse(PlainText.isReadable(PlainText.cleanText("a " + sign)));
        assertTrue(PlainText.replaceUnreadable("a" + sign + "b").startsWith("a\uFFFD"));
        assertTrue(PlainText.replaceUnreadable("a" + sign + "b").endsWith("b"));
    }

    @Test
    void digitsOfAnyScriptAndWideSignsArePlainInCodes() {
        assertEquals("5512345678", PlainText.cleanCode("\u00A0５５１２３４５６７８"));
        assertEquals("+52 (55)", PlainText.cleanCode("＋５２　（５５）"));
        assertEquals("ABC-1", PlainText.cleanCode("ＡＢＣ－１"));
        assertEquals("12", PlainText.cleanCode("١٢"));
        assertEquals("Peña-1", PlainText.cleanCode(" Peña-1 "));
    }
}
