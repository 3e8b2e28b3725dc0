package io.padron.web.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that docs/glossary.md replaces everywhere: those in its last column that stand in backticks. A phrase of two words
 * is found in an identifier as well: {@code mass change} in {@code massChangeOf}.
 */
record ReplacedWords(List<String> words) {

    private static final Pattern MARKED = Pattern.compile("`([a-z ]+)`");
    private static final Pattern PART = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])");

    /** Java's own type. */
    private static final Pattern PRIMITIVE =
            Pattern.compile("\\b(double|Double|doubleValue|parseDouble|getDouble|nextDouble)\\b");

    static List<String> readFrom(Path glossary) throws IOException {
        List<String> words = new ArrayList<>();
        for (String line : Files.readAllLines(glossary)) {
            if (line.startsWith("|")) {
                String lastColumn = line.substring(line.lastIndexOf('|', line.length() - 2));
                MARKED.matcher(lastColumn).results().forEach(word -> words.add(word.group(1)));
            }
        }
        return words;
    }

    /** Each as {@code file:line word}. */
    List<String> findIn(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<String> found = new ArrayList<>();
            for (int at = 0; at < lines.size(); at++) {
                for (String word : findIn(lines.get(at))) {
                    found.add(file + ":" + (at + 1) + " " + word);
                }
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<String> findIn(String line) {
        StringBuilder parts = new StringBuilder(" ");
        Matcher part = PART.matcher(PRIMITIVE.matcher(line).replaceAll(""));
        while (part.find()) {
            parts.append(part.group().toLowerCase(Locale.ROOT)).append(' ');
        }
        return words.stream()
                .filter(word -> parts.indexOf(" " + word + " ") >= 0)
                .toList();
    }
}
