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

    private PackLoadLog marks = PackLoadLog.none();
    private Path sound = Path.of("");
    private Path deadly = Path.of("");

    @BeforeEach
    void prepare() {
        marks = PackLoadLog.in(folder.resolve("pack-loads"));
        sound = TestPacks.jar(folder, "a-sound.jar", TestPacks.SOUND);
        deadly = TestPacks.jar(folder, "b-deadly.jar", TestPacks.SOUND.replace("\"QA\"", "\"QB\""));
    }

    @Test
    void whatEndsTheProcessThreeTimesAloneIsLeftOutAndTheOthersAreUsed() throws IOException {
        marks.markBegin(sound, LoadStage.TOGETHER);
        marks.markBegin(deadly, LoadStage.TOGETHER);
        // Here the first process ends; the second one has loaded the sound one when it ends.
        assertEquals(LoadStage.ALONE, marks.stageOf(sound));
        marks.markBegin(sound, LoadStage.ALONE);
        marks.markEnd(sound);
        for (int death = 0; death < 3; death++) {
            assertEquals(LoadStage.ALONE, marks.stageOf(deadly));
            marks.markBegin(deadly, LoadStage.ALONE);
        }

        PackLoader fifth = new PackLoader(marks);
        List<LoadedPack> found = fifth.load(List.of(sound, deadly));
        fifth.close();
        LoadedPack.BrokenPack aside = assertInstanceOf(LoadedPack.BrokenPack.class, found.get(0));
        assertTrue(
                aside.error().es().startsWith("b-deadly.jar se apartó: el servidor se apagó 3 veces"),
                aside.error()::es);
        assertInstanceOf(LoadedPack.ValidPack.class, found.get(1));
        assertEquals(LoadStage.NEVER, marks.stageOf(deadly));

        Files.write(deadly, Files.readAllBytes(sound));
        assertEquals(LoadStage.TOGETHER, marks.stageOf(deadly));
    }

    /** A server that is ended from outside while it starts, once and again. */
    @Test
    void twoEndsAtABadMomentDoNotLeaveASoundJarOut() throws IOException {
        marks.markBegin(sound, LoadStage.TOGETHER);
        marks.markBegin(sound, marks.stageOf(sound));
        marks.markBegin(sound, marks.stageOf(sound));
        PackLoader loader = new PackLoader(marks);
        assertInstanceOf(LoadedPack.ValidPack.class, loader.load(List.of(sound)).get(0));
        loader.close();
        assertEquals(LoadStage.TOGETHER, marks.stageOf(sound));
    }

    @Test
    void aLoadThatEndsLeavesNoMark() throws IOException {
        marks.markBegin(sound, LoadStage.TOGETHER);
        PackLoader loader = new PackLoader(marks);
        assertInstanceOf(LoadedPack.ValidPack.class, loader.load(List.of(sound)).get(0));
        loader.close();
        assertEquals(LoadStage.TOGETHER, marks.stageOf(sound));
    }
}
