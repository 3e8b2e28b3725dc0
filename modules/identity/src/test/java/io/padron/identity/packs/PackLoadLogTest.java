package io.padron.identity.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.identity.packs.PackLoadLog.LoadStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JAR that ends the process while it is loaded. */
class PackLoadLogTest {

    @TempDir
    Path folder;

    private PackLoadLog loadLog = PackLoadLog.none();
    private Path sound = Path.of("");
    private Path deadly = Path.of("");

    @BeforeEach
    void prepare() {
        loadLog = PackLoadLog.in(folder.resolve("pack-loads"));
        sound = TestPacks.jar(folder, "a-sound.jar", TestPacks.SOUND);
        deadly = TestPacks.jar(folder, "b-deadly.jar", TestPacks.SOUND.replace("\"QA\"", "\"QB\""));
    }

    @Test
    void aJarThatEndsTheProcessThreeTimesAloneIsQuarantinedAndTheOthersAreUsed() throws IOException {
        loadLog.markBegin(sound, LoadStage.TOGETHER);
        loadLog.markBegin(deadly, LoadStage.TOGETHER);
        // The first process ends here; the second ends after it has loaded the sound JAR.
        assertEquals(LoadStage.ALONE, loadLog.stageOf(sound));
        loadLog.markBegin(sound, LoadStage.ALONE);
        loadLog.markEnd(sound);
        for (int crash = 0; crash < 3; crash++) {
            assertEquals(LoadStage.ALONE, loadLog.stageOf(deadly));
            loadLog.markBegin(deadly, LoadStage.ALONE);
        }

        PackLoader fifth = new PackLoader(loadLog);
        List<LoadedPack> found = fifth.load(List.of(sound, deadly));
        fifth.close();
        LoadedPack.BrokenPack quarantined = assertInstanceOf(LoadedPack.BrokenPack.class, found.get(0));
        assertTrue(
                quarantined.error().es().startsWith("b-deadly.jar se apartó: el servidor se apagó 3 veces"),
                quarantined.error()::es);
        assertInstanceOf(LoadedPack.ValidPack.class, found.get(1));
        assertEquals(LoadStage.NEVER, loadLog.stageOf(deadly));

        Files.write(deadly, Files.readAllBytes(sound));
        assertEquals(LoadStage.TOGETHER, loadLog.stageOf(deadly));
    }

    /** An operator stops the server twice while it starts. */
    @Test
    void twoEndsDuringALoadDoNotQuarantineASoundJar() throws IOException {
        loadLog.markBegin(sound, LoadStage.TOGETHER);
        loadLog.markBegin(sound, loadLog.stageOf(sound));
        loadLog.markBegin(sound, loadLog.stageOf(sound));
        PackLoader loader = new PackLoader(loadLog);
        assertInstanceOf(LoadedPack.ValidPack.class, loader.load(List.of(sound)).get(0));
        loader.close();
        assertEquals(LoadStage.TOGETHER, loadLog.stageOf(sound));
    }

    @Test
    void aLoadThatEndsLeavesNoMark() throws IOException {
        loadLog.markBegin(sound, LoadStage.TOGETHER);
        PackLoader loader = new PackLoader(loadLog);
        assertInstanceOf(LoadedPack.ValidPack.class, loader.load(List.of(sound)).get(0));
        loader.close();
        assertEquals(LoadStage.TOGETHER, loadLog.stageOf(sound));
    }
}
