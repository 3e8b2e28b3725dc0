package io.padron.jobs.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.id.spi.PersonType;
import io.padron.jobs.inbox.WatchedFolder.Claimed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTest {

    @TempDir
    Path root;

    @Test
    void theFolderNameGivesCountryAndPersonType() throws IOException {
        WatchedFolder folder = folder("mx-Legal");
        assertEquals("MX", folder.country().value());
        assertEquals(PersonType.LEGAL, folder.personType());
        assertEquals(Optional.empty(), WatchedFolder.of(Files.createDirectory(root.resolve("clientes"))));
        assertEquals(Optional.empty(), WatchedFolder.of(Files.createDirectory(root.resolve("MEX-natural"))));
        assertEquals(Optional.empty(), WatchedFolder.of(Files.createFile(root.resolve("CO-natural"))));
    }

    @Test
    void incompleteFilesFoldersAndLinksAreIgnored() throws IOException {
        WatchedFolder folder = folder("MX-natural");
        for (String name : List.of("a.csv.part", "b.TMP", ".c.csv", "d.csv~", "e.filepart", "f.csv.error.txt")) {
            Files.createFile(folder.path().resolve(name));
        }
        Files.createDirectory(folder.path().resolve("done"));
        Path complete = Files.createFile(folder.path().resolve("clientes de marzo.csv"));
        Files.createSymbolicLink(folder.path().resolve("link.csv"), complete);
        assertEquals(
                List.of(complete),
                folder.listFiles().stream()
                        .map(WatchedFolder.FileSnapshot::file)
                        .toList());
    }

    @Test
    void onlyOneOfManyConcurrentProcessesClaimsAFile() throws IOException {
        WatchedFolder folder = folder("MX-natural");
        Path file = Files.writeString(folder.path().resolve("clientes.csv"), "RFC\n");
        List<Optional<Claimed>> claims = IntStream.range(0, 8)
                .parallel()
                .mapToObj(each -> tryClaim(folder, file))
                .toList();
        List<Claimed> winners = claims.stream().flatMap(Optional::stream).toList();
        assertEquals(1, winners.size());
        assertEquals(winners, folder.listClaimed());
        assertEquals(List.of(), folder.listFiles());

        folder.archive(winners.get(0), folder.doneFolder("7"));
        folder.archive(winners.get(0), folder.doneFolder("7"));
        assertEquals("RFC\n", Files.readString(folder.path().resolve("done/7/clientes.csv")));
        assertEquals(List.of(), folder.listClaimed());
    }

    @Test
    void aFileIsClaimedOnceTwoScansFindItUnchanged() throws IOException {
        WatchedFolder folder = folder("MX-natural");
        Path file = Files.writeString(folder.path().resolve("clientes.csv"), "RFC\n");
        List<String> advanced = new ArrayList<>();
        Inbox inbox = inbox(advanced);
        inbox.scan();
        Files.writeString(file, "RFC\nXAXX010101000\n");
        inbox.scan();
        assertEquals(List.of(), advanced);
        assertTrue(Files.exists(file));
        inbox.scan();
        assertEquals(List.of("clientes.csv"), advanced);
        assertTrue(Files.notExists(file));
        inbox.scan();
        assertEquals(2, advanced.size(), "a claimed file is advanced at each scan");
    }

    @Test
    void aFileThatCannotBeMovedIsClaimedByALaterScan() throws IOException {
        WatchedFolder folder = folder("MX-natural");
        Files.writeString(folder.path().resolve("a.csv"), "RFC\n");
        Files.writeString(folder.path().resolve("b.csv"), "RFC\n");
        Path obstacle = Files.createFile(folder.path().resolve(".working"));
        List<String> advanced = new ArrayList<>();
        Inbox inbox = inbox(advanced);
        inbox.scan();
        inbox.scan();
        assertEquals(List.of(), advanced);
        Files.delete(obstacle);
        inbox.scan();
        assertEquals(Set.of("a.csv", "b.csv"), Set.copyOf(advanced));
    }

    @Test
    void doesNotFollowALinkInPlaceOfAWatchedFolder() throws IOException {
        Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
        Path file = Files.writeString(elsewhere.resolve("nomina.csv"), "RFC\n");
        Files.createSymbolicLink(root.resolve("MX-natural"), elsewhere);
        List<String> advanced = new ArrayList<>();
        Inbox inbox = inbox(advanced);
        inbox.scan();
        inbox.scan();
        assertEquals(List.of(), advanced);
        assertTrue(Files.exists(file));
        assertTrue(Files.notExists(elsewhere.resolve(".working")));
    }

    @Test
    void doesNotFollowALinkThatReplacesTheWatchedFolder() throws IOException {
        WatchedFolder folder = folder("MX-natural");
        Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
        Path file = Files.writeString(elsewhere.resolve("nomina.csv"), "RFC\n");
        Files.delete(folder.path());
        Files.createSymbolicLink(folder.path(), elsewhere);
        assertThrows(IOException.class, folder::listFiles);
        assertThrows(IOException.class, () -> folder.claimFile(folder.path().resolve("nomina.csv")));
        assertEquals("RFC\n", Files.readString(file));
        assertTrue(Files.notExists(elsewhere.resolve(".working")));
    }

    @Test
    void leavesALinkThatReplacesAFile() throws IOException {
        WatchedFolder folder = folder("MX-natural");
        Path target = Files.writeString(root.resolve("nomina.csv"), "RFC\n");
        Path link = Files.createSymbolicLink(folder.path().resolve("clientes.csv"), target);
        assertThrows(IOException.class, () -> folder.claimFile(link));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(List.of(), folder.listClaimed());
        assertEquals("RFC\n", Files.readString(target));
    }

    @Test
    void doesNotFollowLinksInPlaceOfItsOwnFolders() throws IOException {
        WatchedFolder folder = folder("MX-natural");
        Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
        Path file = Files.writeString(folder.path().resolve("clientes.csv"), "RFC\n");
        Claimed claimed = folder.claimFile(file).orElseThrow();
        for (String name : List.of("done", "failed")) {
            Files.createSymbolicLink(folder.path().resolve(name), elsewhere);
        }
        assertThrows(IOException.class, () -> folder.archive(claimed, folder.doneFolder("7")));
        assertThrows(IOException.class, () -> folder.archive(claimed, folder.failedFolder("7")));
        assertEquals(List.of(claimed), folder.listClaimed());

        Path working = folder.path().resolve(".working");
        Files.move(working, elsewhere.resolve("working"));
        Files.createSymbolicLink(working, elsewhere.resolve("working"));
        assertThrows(IOException.class, folder::listClaimed);
        assertThrows(
                IOException.class,
                () -> folder.claimFile(Files.createFile(folder.path().resolve("b.csv"))));
    }

    private Inbox inbox(List<String> advanced) {
        Inbox inbox = new Inbox();
        inbox.root = root;
        inbox.load = new UnattendedLoad() {
            @Override
            void advance(WatchedFolder in, Claimed claimed) {
                advanced.add(claimed.file().getFileName().toString());
            }
        };
        return inbox;
    }

    private static Optional<Claimed> tryClaim(WatchedFolder folder, Path file) {
        try {
            return folder.claimFile(file);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private WatchedFolder folder(String name) throws IOException {
        return WatchedFolder.of(Files.createDirectory(root.resolve(name))).orElseThrow();
    }
}
