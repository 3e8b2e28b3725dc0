package io.padron.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AdminCommandsTest {

    @Test
    void separatorsAreEscapedInsideValues() {
        assertEquals(
                "url=jdbc\\:postgresql\\://db/p?a\\=b",
                AdminCommands.properties(Map.of("url", "jdbc:postgresql://db/p?a=b")));
    }

    /** A password may contain any character; an unbalanced quote would fail the start. */
    @Test
    void quotesAndTheEscapeCharacterAreEscaped() {
        assertEquals("p=a\\'b\\\"c\\\\d", AdminCommands.properties(Map.of("p", "a'b\"c\\d")));
    }
}
