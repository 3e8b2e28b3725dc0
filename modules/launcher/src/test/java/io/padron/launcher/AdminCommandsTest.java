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
}
