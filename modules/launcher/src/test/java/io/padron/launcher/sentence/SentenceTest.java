package io.padron.launcher.sentence;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SentenceTest {

    @Test
    void spanishComesFirstAndNumbersAreWrittenAsTheyAreTyped() {
        assertEquals(
                "PADRON_PORT es «x»; debe ser un número entero de 0 a 65535." + System.lineSeparator()
                        + "PADRON_PORT is \"x\"; it takes a whole number from 0 to 65535.",
                Sentence.of("number", "PADRON_PORT", "x", 0, 65535).toString());
    }

    @Test
    void bothLanguagesSayTheSameThingsOfTheSameValues() throws IOException {
        Properties es = texts("es");
        Properties en = texts("en");
        assertEquals(new TreeSet<>(es.keySet()), new TreeSet<>(en.keySet()));
        assertAll(es.stringPropertyNames().stream()
                .map(key -> () -> assertEquals(places(es.getProperty(key)), places(en.getProperty(key)), key)));
        assertTrue(es.size() > 40);
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Pattern.compile("\\{\\d}").matcher(text).results().forEach(found -> places.add(found.group()));
        return places;
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream file = Sentence.class.getResourceAsStream("messages_" + language + ".properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
