package io.padron.identity.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.identity.PackView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackLoaderTest {
    @TempDir
    Path folder;

    private final PackLoader loader = new PackLoader(PackLoadLog.none());

    @AfterEach
    void close() throws IOException {
        loader.close();
    }

    @Test
    void aSoundPackIsConvertedToTheHostsTypes() {
        LoadedPack.ValidPack pack =
                assertInstanceOf(LoadedPack.ValidPack.class, only(TestPacks.jar(folder, "sound.jar", TestPacks.SOUND)));
        assertEquals("QA", pack.country().code().value());
        assertEquals(List.of("NUM"), pack.kinds());
        assertEquals(2, pack.country().forms().size());
        assertEquals(
                "series",
                pack.country().paymentMethodTypes().get(0).settings().get(0).key());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "return \"QA\"; | throw new IllegalStateException(\"no country\"); | no country",
                "return \"QA\"; | return null; | NullPointerException",
                "return \"QA\"; | return \"qa\"; | two upper-case letters",
                "return \"1.0.0\"; | return \"1.0\"; | 1.2.3",
                "new Text(\"Pruebas\", \"Tests\") | new Text(\"\", \"Tests\") | blank",
                "new Text(\"Pruebas\", \"Tests\") | null | NullPointerException",
                "\"NUM\" | \"num\" | num",
                "form(PersonType.LEGAL, NamePart.LEGAL_NAME) | form(PersonType.NATURAL, NamePart.FULL) | One form for each",
                "\"VOUCHER\" | \"CASH\" | exists everywhere",
                "\"1-2-3\" | \"ABC\" | num-not-digits",
                "return Written.compact(written); | return null; | compact returned null",
                "public final class Pack implements CountryPack { | public final class Pack implements CountryPack { public List<TemplateDesign.Part> formOrder(PersonType type) { return List.of(TemplateDesign.Part.NAME); } | each group exactly once",
                "return \"N \" + normalForm; | throw new Error(\"gone wild\"); | gone wild",
                "public final class Pack implements CountryPack { | public final class Pack implements CountryPack { public Pack() { throw new Error(\"born ill\"); } | born ill",
                "public final class Pack implements CountryPack { | public final class Pack implements CountryPack { static { if (true) throw new RuntimeException(\"static\"); } | ExceptionInInitializerError",
                "return \"Ley de pruebas\"; | return Class.forName(\"io.padron.kernel.Issue\").getName(); | ClassNotFoundException"
            })
    void aBrokenPackIsQuarantinedWithItsFileAndReason(String sound, String broken, String reason) {
        String source = TestPacks.with(Map.of(sound, broken));
        if (broken.contains("Class.forName")) {
            source = source.replace(
                    broken, "try { " + broken + " } catch (Exception e) { throw new Error(e.toString()); }");
        }
        LoadedPack.BrokenPack pack =
                assertInstanceOf(LoadedPack.BrokenPack.class, only(TestPacks.jar(folder, "broken.jar", source)));
        assertTrue(pack.error().es().startsWith("broken.jar no se pudo cargar: "), pack.error()::es);
        assertTrue(pack.error().en().contains(reason), pack.error()::en);
        assertEquals(PackView.State.QUARANTINED, pack.view().state());
        assertEquals("broken.jar", pack.view().name().es());
    }

    @Test
    void aMissingClassIsFoundBeforeItIsUsed() {
        Path jar = TestPacks.jar(folder, "lacking.jar", TestPacks.SOUND, "Pack$Rule");
        assertTrue(reason(jar).contains("NoClassDefFoundError"), reason(jar));
        Path empty = TestPacks.jar(folder, "empty.jar", TestPacks.SOUND, "Pack");
        assertTrue(reason(empty).contains("testpack.Pack"), reason(empty));
    }

    @Test
    void aFileThatIsNoJarIsQuarantined() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jar"), "not a JAR");
        assertTrue(reason(text).contains("Zip"), reason(text));
        Path nothing = Files.createFile(folder.resolve("nothing.jar"));
        assertTrue(reason(nothing).contains("Zip"), reason(nothing));
        assertTrue(reason(folder.resolve("gone.jar")).contains("NoSuchFile"));
    }

    @Test
    void ofTwoPacksOfACountryTheNewerIsUsedAndTheOtherShowsTheReason() {
        Path old = TestPacks.jar(folder, "a.jar", TestPacks.with(Map.of("1.0.0", "1.9.0")));
        Path current = TestPacks.jar(folder, "b.jar", TestPacks.with(Map.of("1.0.0", "1.10.0")));
        List<LoadedPack> packs = loader.load(List.of(old, current));
        LoadedPack.BrokenPack put = assertInstanceOf(LoadedPack.BrokenPack.class, packs.get(0));
        assertEquals("1.9.0", put.version());
        assertEquals("QA", put.country());
        assertTrue(put.error().es().contains("b.jar trae la versión 1.10.0"), put.error()::es);
        assertInstanceOf(LoadedPack.ValidPack.class, packs.get(1));
    }

    @Test
    void ofTwoEqualVersionsTheFirstFoundStays() {
        Path shipped = TestPacks.jar(folder, "z-shipped.jar", TestPacks.SOUND);
        Path own = TestPacks.jar(folder, "a-own.jar", TestPacks.SOUND);
        List<LoadedPack> packs = loader.load(List.of(shipped, own));
        assertEquals(
                List.of("z-shipped.jar"),
                packs.stream()
                        .filter(LoadedPack.ValidPack.class::isInstance)
                        .map(LoadedPack::file)
                        .toList());
    }

    @Test
    void aBrokenPackLeavesTheOthersAlone() throws IOException {
        Path text = Files.writeString(folder.resolve("a.jar"), "not a JAR");
        Path sound = TestPacks.jar(folder, "b.jar", TestPacks.SOUND);
        assertEquals(2, loader.load(List.of(text, sound)).size());
        assertInstanceOf(LoadedPack.ValidPack.class, only(sound));
    }

    private LoadedPack only(Path jar) {
        List<LoadedPack> packs = loader.load(List.of(jar));
        assertEquals(1, packs.size());
        return packs.get(0);
    }

    private String reason(Path jar) {
        return assertInstanceOf(LoadedPack.BrokenPack.class, only(jar)).error().es();
    }
}
