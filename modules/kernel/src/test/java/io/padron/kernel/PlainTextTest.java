package io.padron.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void takesOffSpacesOfEveryKindAndSignsThatNobodySees() {
        assertEquals("Ana Pérez", PlainText.tidy("\u00A0 Ana \t\n Pe\u0301rez\u200B\uFEFF "));
        assertEquals("Ana Pérez", PlainText.tidy("Ana Pérez"));
        assertEquals("", PlainText.tidy(" "));
        assertEquals("", PlainText.tidy(""));
        assertEquals("a b", PlainText.tidy("a  b"));
    }

    @Test
    void keepsEmojiWhole() {
        assertEquals("👩‍🌾", PlainText.tidy("👩‍🌾 "));
        assertTrue(PlainText.isReadable("👩‍🌾"));
    }

    @Test
    void refusesWhatADatabaseCannotHold() {
        assertTrue(PlainText.isReadable("Peña & Hijos, S.A. de C.V."));
        assertFalse(PlainText.isReadable("a\u0000b"));
        assertFalse(PlainText.isReadable("a\u0007"));
        assertFalse(PlainText.isReadable("a\uD83D"));
        assertFalse(PlainText.isReadable("a\uFFFF"));
    }
}
