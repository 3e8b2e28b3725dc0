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

class SharedStorageCheckTest {

    @TempDir
    Path share;

    @ParameterizedTest
    @EnumSource
    void everyNodeKnowsTheFolderOfTheFirst(TestDatabase kind) throws IOException {
        ImportDatabase register = new TestLedger(kind).work.database;
        node(register, share).verify();
        String mark = Files.readString(share.resolve("register-mark"));
        node(register, share).verify();
        assertEquals(mark, Files.readString(share.resolve("register-mark")));
    }

    @ParameterizedTest
    @EnumSource
    void aShareThatIsNotMountedIsRefused(TestDatabase kind) throws IOException {
        ImportDatabase register = new TestLedger(kind).work.database;
        node(register, share).verify();
        Path empty = Files.createDirectory(share.resolve("not-mounted"));
        assertTrue(refusal(register, empty).contains("mount the share"));
        assertTrue(Files.notExists(empty.resolve("register-mark")));
    }

    @ParameterizedTest
    @EnumSource
    void theFolderOfAnotherRegisterIsRefused(TestDatabase kind) throws IOException {
        node(new TestLedger(kind).work.database, share).verify();
        ImportDatabase other = new TestLedger(kind).work.database;
        assertTrue(refusal(other, share).contains("another register"));
    }

    @ParameterizedTest
    @EnumSource
    void nodesThatShareADatabaseButNoFolderAreRefused(TestDatabase kind) throws IOException {
        ImportDatabase register = new TestLedger(kind).work.database;
        SharedStorageCheck first = alone(register, share.resolve("first"));
        first.verify();
        first.verify();
        SharedStorageCheck second = alone(register, share.resolve("second"));
        if (kind == TestDatabase.DERBY) {
            second.verify();
            assertTrue(Files.notExists(share.resolve("first")), "it belongs to one process");
        } else {
            String refusal = String.valueOf(
                    assertThrows(IllegalStateException.class, second::verify).getMessage());
            assertTrue(refusal.contains("set PADRON_FILES to a folder that they share"), refusal);
            assertTrue(refusal.startsWith("Otro Padrón usa esta base de datos"), refusal);
        }
    }

    private static SharedStorageCheck alone(ImportDatabase register, Path home) {
        SharedStorageCheck node = node(register, home);
        node.shared = Optional.empty();
        node.own = home;
        return node;
    }

    private static String refusal(ImportDatabase register, Path folder) {
        return String.valueOf(assertThrows(IllegalStateException.class, () -> node(register, folder)
                        .verify())
                .getMessage());
    }

    private static SharedStorageCheck node(ImportDatabase register, Path folder) {
        SharedStorageCheck node = new SharedStorageCheck();
        node.database = register;
        node.shared = Optional.of(folder);
        return node;
    }
}
