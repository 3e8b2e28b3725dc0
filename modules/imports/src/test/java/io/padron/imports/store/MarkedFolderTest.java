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
    void withoutASharedFolderThereIsNothingToKnow(TestDatabase kind) throws IOException {
        MarkedFolder alone = node(new TestLedger(kind).work.database, share);
        alone.folder = Optional.empty();
        alone.recognise();
        assertTrue(Files.notExists(share.resolve("register-mark")));
    }

    private static String refusal(LedgerDatabase register, Path folder) {
        return String.valueOf(assertThrows(IllegalStateException.class, () -> node(register, folder)
                        .recognise())
                .getMessage());
    }

    private static MarkedFolder node(LedgerDatabase register, Path folder) {
        MarkedFolder node = new MarkedFolder();
        node.database = register;
        node.folder = Optional.of(folder);
        return node;
    }
}
