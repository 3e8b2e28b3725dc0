package io.padron.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AdminCommandsTest {

    @Test
    void theSignsThatPartPropertiesAreEscapedInsideValues() {
        assertEquals(
                "url=jdbc\\:postgresql\\://db/p?a\\=b",
                AdminCommands.properties(Map.of("url", "jdbc:postgresql://db/p?a=b")));
    }

    /** In a password anything may stand; an unbalanced quote would end the start. */
    @Test
    void soAreQuotesAndTheEscapeItself() {
        assertEquals("p=a\\'b\\\"c\\\\d", AdminCommands.properties(Map.of("p", "a'b\"c\\d")));
    }
}
