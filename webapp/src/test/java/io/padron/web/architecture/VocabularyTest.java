package io.padron.web.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sources and documents use the words of docs/glossary.md. */
class VocabularyTest {

    private static final Path ROOT = Path.of("..");
    private static final Path GLOSSARY = Path.of("../docs/glossary.md");

    @Test
    void sourcesAndDocumentsUseNoReplacedWord() throws IOException {
        List<String> replaced = ReplacedWords.readFrom(GLOSSARY);
        assertTrue(replaced.size() > 20, replaced::toString);
        ReplacedWords words = new ReplacedWords(replaced);
        assertTrue(words.findIn("isTouchedBy(double value)").contains("touched"), "the check finds nothing");
        List<String> found;
        try (Stream<Path> files = Files.walk(ROOT)) {
            found = files.filter(VocabularyTest::isChecked)
                    .flatMap(file -> words.findIn(file).stream())
                    .collect(Collectors.toList());
        }
        assertEquals(List.of(), found);
    }

    @Test
    void publicTypesHaveDifferentSimpleNames() {
        JavaClasses types = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.padron");
        Map<String, Set<String>> packages = new TreeMap<>();
        for (JavaClass type : types) {
            if (type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC)) {
                packages.computeIfAbsent(type.getSimpleName(), first -> new TreeSet<>())
                        .add(type.getPackageName());
            }
        }
        assertTrue(packages.size() > 300, "too few types: " + packages.size());
        packages.values().removeIf(of -> of.size() == 1);
        assertEquals(Map.of(), packages);
    }

    private static boolean isChecked(Path file) {
        String path = file.toString().replace('\\', '/');
        boolean source = path.contains("/src/") && path.endsWith(".java") && !path.contains("/src/test/resources/");
        boolean document = path.endsWith(".md") && !path.contains("/docs/guide/es/") && !path.endsWith("glossary.md");
        return (source || document)
                && !path.contains("/target/")
                && !path.contains("/.git/")
                && !path.contains("/web/architecture/");
    }
}
