package io.padron.imports.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.imports.ImportId;
import io.padron.imports.LoadMode;
import io.padron.imports.ledger.RowKeys;
import io.padron.kernel.Message;
import io.padron.schema.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunLeftoversTest {

    private static final Instant NOW = Instant.now();
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));

    @TempDir
    Path root;

    @ParameterizedTest
    @EnumSource
    void whatIsOldAndOfNoRunGoesAndEverythingElseStays(TestDatabase kind) throws IOException {
        TestLedger ledger = new TestLedger(kind);
        ImportId run = ledger.enterRun(LoadMode.AUTO).importId();
        ImportId never = new ImportId(run.value() + 7);
        ImportId arriving = new ImportId(run.value() + 8);
        List<Path> kept = List.of(
                old(run + "/original"),
                old(run + "/staged.csv"),
                write(run + "/staging-3.part"),
                write("arriving-1.part"),
                old("notes.txt"),
                old("by-hand/original"),
                write(arriving + "/original"));
        List<Path> gone = List.of(old("arriving-2.part"), old(run + "/staging-1.part"), old(never + "/original"));
        for (String folder : List.of(run.toString(), never.toString(), "by-hand")) {
            age(root.resolve(folder));
        }

        assertEquals(3, leftovers(ledger).deleteOlderThan(root, YESTERDAY));

        for (Path file : kept) {
            assertTrue(Files.exists(file), file.toString());
        }
        for (Path file : gone) {
            assertTrue(Files.notExists(file), file.toString());
        }
        assertTrue(Files.notExists(root.resolve(never.toString())));
        assertEquals(0, leftovers(ledger).deleteOlderThan(root, YESTERDAY));
    }

    @ParameterizedTest
    @EnumSource
    void keysOfEndedRunsAreDeleted(TestDatabase kind) throws IOException {
        TestLedger ledger = new TestLedger(kind);
        ImportId failed = ledger.enterRun(LoadMode.AUTO).importId();
        ImportId waiting = ledger.enterRun(LoadMode.AUTO).importId();
        for (ImportId id : List.of(failed, waiting)) {
            ledger.outcomes.storeKeys(id, List.of(new RowKeys(2, List.of("a")), new RowKeys(3, List.of("a"))));
        }
        ledger.runs.failRun(failed, "internal-error", new Message("Falló.", "It failed."));
        leftovers(ledger).deleteKeysOfEndedRuns();
        assertEquals(List.of(), ledger.outcomes.findDuplicates(failed));
        assertEquals(1, ledger.outcomes.findDuplicates(waiting).size());
    }

    @Test
    void anAttemptDeletesThoseBeforeIt() throws IOException {
        for (String name : List.of("staging-1.part", "staging-12.part", "staging-3.part", "original")) {
            write("7/" + name);
        }
        StoredImportFiles.deleteOlderStagingFiles(root.resolve("7"), 4);
        try (Stream<Path> left = Files.list(root.resolve("7"))) {
            assertEquals(
                    List.of("original", "staging-12.part"),
                    left.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    private static StoredRunLeftovers leftovers(TestLedger ledger) {
        StoredRunLeftovers leftovers = new StoredRunLeftovers();
        leftovers.database = ledger.work.database;
        return leftovers;
    }

    private Path write(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "RFC\n");
    }

    private Path old(String name) throws IOException {
        return age(write(name));
    }

    private static Path age(Path path) throws IOException {
        return Files.setLastModifiedTime(path, FileTime.from(YESTERDAY.minusSeconds(1)));
    }
}
