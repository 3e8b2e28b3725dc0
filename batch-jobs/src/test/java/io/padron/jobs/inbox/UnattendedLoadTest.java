package io.padron.jobs.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.access.Actor;
import io.padron.access.Role;
import io.padron.access.Users;
import io.padron.id.spi.PersonType;
import io.padron.imports.ImportId;
import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import io.padron.imports.Imports;
import io.padron.imports.LoadMode;
import io.padron.imports.files.SkippedData;
import io.padron.jobs.inbox.WatchedFolder.Claimed;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notice beside a file while its run waits for a decision. */
class UnattendedLoadTest {

    private static final ImportView.ImportError NO_ROOM =
            new ImportView.ImportError("no-room", new Message("La carga quedó en pausa.", "The import was paused."));

    @TempDir
    Path root;

    private final UnattendedLoad load = new UnattendedLoad();
    private Optional<ImportView> run = Optional.empty();
    private WatchedFolder folder = new WatchedFolder(Path.of(""), new CountryCode("MX"), PersonType.NATURAL);
    private Claimed claimed = new Claimed("", Path.of(""));
    private Path notice = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        load.users = answering(
                Users.class, (users, method, arguments) -> Optional.of(new Actor(Users.INBOX, Role.ADMINISTRATOR)));
        load.imports = answering(Imports.class, (imports, method, arguments) -> run);
        folder = WatchedFolder.of(Files.createDirectory(root.resolve("MX-natural")))
                .orElseThrow();
        claimed = folder.claimFile(Files.writeString(folder.path().resolve("clientes.csv"), "RFC\n"))
                .orElseThrow();
        notice = folder.waitingFolder("7").resolve("clientes.csv.notice.txt");
    }

    @Test
    void theReasonOfAPauseIsWrittenBesideTheFile() throws IOException {
        step(ImportState.PAUSED, Optional.of(NO_ROOM));
        assertEquals(
                "La carga quedó en pausa.\nThe import was paused.\n",
                Files.readString(notice).replace("\r", ""));
    }

    @Test
    void theNoticeFollowsTheStateOfTheRun() throws IOException {
        step(ImportState.VALIDATED, Optional.empty());
        assertTrue(Files.readString(notice).startsWith("La carga 7 espera a una persona"));
        step(ImportState.LOADING, Optional.empty());
        assertTrue(Files.notExists(notice));
        step(ImportState.PAUSED, Optional.of(NO_ROOM));
        step(ImportState.PAUSED, Optional.of(new ImportView.ImportError("x", new Message("Otra causa.", "Another."))));
        assertTrue(Files.readString(notice).startsWith("Otra causa."));
        step(ImportState.LOADING, Optional.of(NO_ROOM));
        assertTrue(Files.notExists(notice));
    }

    @Test
    void aRunPausedByAUserHasNoNotice() throws IOException {
        step(ImportState.PAUSED, Optional.empty());
        assertTrue(Files.notExists(notice));
    }

    private void step(ImportState state, Optional<ImportView.ImportError> error) throws IOException {
        run = Optional.of(view(state, error));
        load.advance(folder, claimed);
    }

    private static ImportView view(ImportState state, Optional<ImportView.ImportError> error) {
        return new ImportView(
                new ImportId(7),
                "clientes.csv",
                new CountryCode("MX"),
                PersonType.NATURAL,
                LoadMode.UNATTENDED,
                state,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                Optional.empty(),
                SkippedData.NONE,
                error,
                Users.INBOX,
                Instant.EPOCH,
                Optional.empty());
    }

    private static <T> T answering(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
