package io.padron.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path folder;

    @Test
    void isForItsOwnerAlone() throws IOException, StartRefusedException {
        try (Home home = Home.lockFolder(folder.resolve("home"))) {
            for (Path inside : List.of(home.folder(), home.database(), home.broker(), home.server())) {
                assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(inside)));
            }
        }
    }

    @Test
    void mayHaveItsFilesOnAnotherDisk() throws IOException, StartRefusedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Path files = Files.createSymbolicLink(
                Files.createDirectory(folder.resolve("home")).resolve("files"), disk);
        try (Home home = Home.lockFolder(folder.resolve("home"))) {
            assertTrue(Files.isSymbolicLink(files));
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(disk)));
        }
    }

    @Test
    void keepsAllButTheServer() throws IOException, StartRefusedException {
        try (Home home = Home.lockFolder(folder)) {
            Files.writeString(home.database().resolve("kept"), "x");
            Files.writeString(
                    Files.createDirectory(home.server().resolve("old")).resolve("gone"), "x");
        }
        try (Home home = Home.lockFolder(folder)) {
            assertTrue(Files.exists(home.database().resolve("kept")));
            assertTrue(Files.notExists(home.server().resolve("old")));
        }
    }

    @Test
    void aSecondProcessIsRefusedWithTheIdOfTheFirst() throws IOException, StartRefusedException {
        try (Home first = Home.lockFolder(folder)) {
            StartRefusedException refused =
                    assertThrows(StartRefusedException.class, () -> Home.lockFolder(first.folder()));
            assertEquals(3, refused.exitCode());
            assertTrue(
                    refused.sentence()
                            .contains("process " + ProcessHandle.current().pid()),
                    refused.sentence());
        }
    }

    /** Padrón would restrict its permissions and delete its {@code server} folder. */
    @Test
    void aFolderWithOtherThingsInItIsLeftAsItIs() throws IOException {
        Path other = Files.createDirectory(folder.resolve("server"));
        Files.writeString(folder.resolve("letter.txt"), "x");
        String before = PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
        StartRefusedException refused = assertThrows(StartRefusedException.class, () -> Home.lockFolder(folder));
        assertEquals(2, refused.exitCode());
        assertTrue(refused.sentence().contains("letter.txt"), refused.sentence());
        assertTrue(Files.exists(other));
        assertEquals(before, PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }

    /** The server replaces its configuration files while it runs. */
    @Test
    void filesThatVanishWhileTheyAreListedDoNotMatter() throws Exception {
        Path kept = Files.writeString(folder.resolve("kept"), "x");
        AtomicBoolean listed = new AtomicBoolean();
        FutureTask<Void> replacing = new FutureTask<>(() -> {
            while (!listed.get()) {
                Path temporary = Files.createDirectory(folder.resolve("temporary"));
                Files.delete(temporary);
                Thread.yield();
            }
            return null;
        });
        new Thread(replacing).start();
        try {
            for (int times = 0; times < 200; times++) {
                assertEquals(List.of(kept), Home.regularFiles(folder));
            }
        } finally {
            listed.set(true);
            replacing.get();
        }
    }

    @Test
    void aHomeThatWasCopiedWithoutItsLockIsTaken() throws IOException, StartRefusedException {
        try (Home home = Home.lockFolder(folder)) {
            Files.createDirectory(home.folder().resolve("pack-loads"));
            Files.writeString(home.folder().resolve("node-name"), "a");
        }
        Files.delete(folder.resolve("padron.lock"));
        try (Home home = Home.lockFolder(folder)) {
            assertEquals("a", Files.readString(home.folder().resolve("node-name")));
        }
    }

    @Test
    void aFolderWithAForeignServerIsLeftAsItIs() throws IOException {
        Path other = Files.createDirectory(folder.resolve("server"));
        assertThrows(StartRefusedException.class, () -> Home.lockFolder(folder));
        assertTrue(Files.exists(other));
    }

    @Test
    void aFileInItsPlaceIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertEquals(
                2,
                assertThrows(StartRefusedException.class, () -> Home.lockFolder(file))
                        .exitCode());
    }
}
