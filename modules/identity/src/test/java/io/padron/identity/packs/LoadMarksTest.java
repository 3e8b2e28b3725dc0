package io.padron.identity.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.identity.packs.LoadMarks.Course;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JAR that ends the process while it is loaded. */
class LoadMarksTest {

    @TempDir
    Path folder;

    private LoadMarks marks = LoadMarks.none();
    private Path sound = Path.of("");
    private Path deadly = Path.of("");

    @BeforeEach
    void prepare() {
        marks = LoadMarks.in(folder.resolve("pack-loads"));
        sound = TestPacks.jar(folder, "a-sound.jar", TestPacks.SOUND);
        deadly = TestPacks.jar(folder, "b-deadly.jar", TestPacks.SOUND.replace("\"QA\"", "\"QB\""));
    }

    @Test
    void whatEndsTheProcessThreeTimesAloneIsLeftOutAndTheOthersAreUsed() throws IOException {
        marks.begin(sound, Course.TOGETHER);
        marks.begin(deadly, Course.TOGETHER);
        // Here the first process ends; the second one has loaded the sound one when it ends.
        assertEquals(Course.ALONE, marks.course(sound));
        marks.begin(sound, Course.ALONE);
        marks.end(sound);
        for (int death = 0; death < 3; death++) {
            assertEquals(Course.ALONE, marks.course(deadly));
            marks.begin(deadly, Course.ALONE);
        }

        PackLoader fifth = new PackLoader(marks);
        List<FoundPack> found = fifth.load(List.of(sound, deadly));
        fifth.close();
        FoundPack.Broken aside = assertInstanceOf(FoundPack.Broken.class, found.get(0));
        assertTrue(
                aside.error().es().startsWith("b-deadly.jar se apartó: el servidor se apagó 3 veces"),
                aside.error()::es);
        assertInstanceOf(FoundPack.Good.class, found.get(1));
        assertEquals(Course.NEVER, marks.course(deadly));

        Files.write(deadly, Files.readAllBytes(sound));
        assertEquals(Course.TOGETHER, marks.course(deadly));
    }

    /** A server that is ended from outside while it starts, once and again. */
    @Test
    void twoEndsAtABadMomentDoNotLeaveASoundJarOut() throws IOException {
        marks.begin(sound, Course.TOGETHER);
        marks.begin(sound, marks.course(sound));
        marks.begin(sound, marks.course(sound));
        PackLoader loader = new PackLoader(marks);
        assertInstanceOf(FoundPack.Good.class, loader.load(List.of(sound)).get(0));
        loader.close();
        assertEquals(Course.TOGETHER, marks.course(sound));
    }

    @Test
    void aLoadThatEndsLeavesNoMark() throws IOException {
        marks.begin(sound, Course.TOGETHER);
        PackLoader loader = new PackLoader(marks);
        assertInstanceOf(FoundPack.Good.class, loader.load(List.of(sound)).get(0));
        loader.close();
        assertEquals(Course.TOGETHER, marks.course(sound));
    }
}
