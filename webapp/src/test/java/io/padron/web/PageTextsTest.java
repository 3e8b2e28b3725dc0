package io.padron.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages hold no literal text, and both languages have the same keys. */
class PageTextsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern KEY = Pattern.compile("msg\\['([^']+)'\\]");
    private static final Pattern WORDS = Pattern.compile(">\\s*([^<>#{}\\s][^<>#{}]*\\p{L}{3}[^<>#{}]*)<");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/io/padron/web/",
                "/io/padron/web/access/",
                "/io/padron/web/errors/",
                "/io/padron/web/imports/rows/"
            })
    void bothLanguagesHaveTheSameTexts(String folder) throws IOException {
        assertEquals(readKeys(folder + "messages_es.properties"), readKeys(folder + "messages_en.properties"));
    }

    @Test
    void everyKeyOfAPageHasItsText() throws IOException {
        TreeSet<String> known = readKeys("/io/padron/web/messages_es.properties");
        for (Path page : listPages()) {
            List<String> used = KEY.matcher(Files.readString(page))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !known.contains(key))
                    .toList();
            assertEquals(List.of(), used, page.toString());
        }
    }

    @Test
    void noPageHoldsATextOfItsOwn() throws IOException {
        for (Path page : listPages()) {
            List<String> texts = WORDS.matcher(Files.readString(page).replaceAll("(?s)<!--.*?-->", ""))
                    .results()
                    .map(MatchResult::group)
                    .toList();
            assertEquals(List.of(), texts, page.toString());
        }
    }

    private static TreeSet<String> readKeys(String file) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = PageTextsTest.class.getResourceAsStream(file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        assertFalse(texts.values().stream().anyMatch(text -> text.toString().contains("!")), "no exclamation marks");
        return texts.stringPropertyNames().stream().collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> listPages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }
}
