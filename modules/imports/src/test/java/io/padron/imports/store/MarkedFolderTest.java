package io.padron.imports.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.schema.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarkedFolderTest {

    @TempDir
    Path share;

    @ParameterizedTest
    @EnumSource
    void everyNodeKnowsTheFolderOfTheFirst(TestDatabase kind) throws IOException {
        LedgerDatabase register = new TestLedger(kind).work.database;
        node(register, share).recognise();
        String mark = Files.readString(share.resolve("register-mark"));
        node(register, share).recognise();
        assertEquals(mark, Files.readString(share.resolve("register-mark")));
    }

    @ParameterizedTest
    @EnumSource
    void aShareThatIsNotMountedIsRefused(TestDatabase kind) throws IOException {
        LedgerDatabase register = new TestLedger(kind).work.database;
        node(register, share).recognise();
        Path empty = Files.createDirectory(share.resolve("not-mounted"));
        assertTrue(refusal(register, empty).contains("mount the share"));
        assertTrue(Files.notExists(empty.resolve("register-mark")));
    }

    @ParameterizedTest
    @EnumSource
    void theFolderOfAnotherRegisterIsRefused(TestDatabase kind) throws IOException {
        node(new TestLedger(kind).work.database, share).recognise();
        LedgerDatabase other = new TestLedger(kind).work.database;
        assertTrue(refusal(other, share).contains("another register"));
    }

    @ParameterizedTest
    @EnumSource
    void nodesThatShareADatabaseAndNoFolderAreToldSo(TestDatabase kind) throws IOException {
        LedgerDatabase register = new TestLedger(kind).work.database;
        MarkedFolder first = alone(register, share.resolve("first"));
        first.recognise();
        first.recognise();
        MarkedFolder second = alone(register, share.resolve("second"));
        if (kind == TestDatabase.DERBY) {
            second.recognise();
            assertTrue(Files.notExists(share.resolve("first")), "it belongs to one process");
        } else {
            String refusal = String.valueOf(
                    assertThrows(IllegalStateException.class, second::recognise).getMessage());
            assertTrue(refusal.contains("set PADRON_FILES to a folder that they share"), refusal);
            assertTrue(refusal.startsWith("Otro Padrón usa esta base de datos"), refusal);
        }
    }

    private static MarkedFolder alone(LedgerDatabase register, Path home) {
        MarkedFolder node = node(register, home);
        node.shared = Optional.empty();
        node.own = home;
        return node;
    }

    private static String refusal(LedgerDatabase register, Path folder) {
        return String.valueOf(assertThrows(IllegalStateException.class, () -> node(register, folder)
                        .recognise())
                .getMessage());
    }

    private static MarkedFolder node(LedgerDatabase register, Path folder) {
        MarkedFolder node = new MarkedFolder();
        node.database = register;
        node.shared = Optional.of(folder);
        return node;
    }
}
