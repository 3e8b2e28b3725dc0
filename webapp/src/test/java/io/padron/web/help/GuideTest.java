package io.padron.web.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuideTest {

    private static final Path FOLDER = Path.of("../docs/guide");
    private static final int LARGEST_PICTURE = 200 * 1024;
    private static final Pattern LINK = Pattern.compile("href=\"/help/page\\?topic=([^\"]+)\"");
    private static final Pattern PICTURE = Pattern.compile("src=\"/help/pictures/(..)/([^\"]+)\"");

    @Test
    void bothLanguagesHaveTheSameChapters() throws IOException {
        assertEquals(listChapters("es"), listChapters("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void everyChapterIsShownAndItsLinksAndPicturesAreThere(String language) throws IOException {
        for (String topic : listChapters(language)) {
            Guide.Chapter chapter = Guide.findChapter(language, topic).orElseThrow();
            assertFalse(chapter.title().isBlank(), topic);
            assertFalse(chapter.html().contains("!"), topic + " shouts");
            for (String linked : findAll(LINK, 1, chapter)) {
                assertTrue(Guide.findChapter(language, linked).isPresent(), topic + " links to " + linked);
            }
            for (String picture : findAll(PICTURE, 2, chapter)) {
                byte[] bytes = Guide.findPicture(language, picture).orElseThrow();
                assertTrue(bytes.length <= LARGEST_PICTURE, picture + " is large: " + bytes.length);
            }
        }
    }

    @Test
    void nothingElseIsShown() {
        assertTrue(Guide.findChapter("es", "../../messages").isEmpty());
        assertTrue(Guide.findChapter("../es", "index").isEmpty());
        assertTrue(Guide.findPicture("es", "../index.md").isEmpty());
        assertTrue(Guide.findPicture("es", "none.png").isEmpty());
    }

    private static List<String> findAll(Pattern pattern, int group, Guide.Chapter chapter) {
        return pattern.matcher(chapter.html())
                .results()
                .map(result -> result.group(group))
                .toList();
    }

    private static Set<String> listChapters(String language) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(language))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.substring(0, name.length() - 3))
                    .collect(Collectors.toSet());
        }
    }
}
