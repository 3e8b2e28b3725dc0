package io.padron.web.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.samples.ExpectedCounts;
import io.padron.samples.SampleFileGenerator;
import io.padron.samples.Shares;
import io.padron.web.imports.ImportClient.RunJson;
import io.padron.web.server.PadronSetup;
import io.padron.web.server.PostgresServer;
import io.padron.web.server.RunningPadron;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands to a running import on the real server: they take effect at once, between two rows, and survive a crash.
 */
@Tag("own-server")
class ImportCommandsIT {

    /** More than one segment, so that several run at once. */
    private static final int ROWS = 12_000;

    /** Longer than a sweep, which finds every due task. */
    private static final long SWEPT = 4_000;

    @TempDir
    Path folder;

    /** Whether the server is killed while the run is paused, and while it is undone. */
    private record KillPoints(boolean whilePaused, boolean whileUndone) {}

    @Test
    void a_run_is_halted_and_goes_on_on_the_embedded_database() throws IOException {
        pauseResumeAndUndo(createSetup("derby"), new KillPoints(false, true));
    }

    @Test
    void a_run_is_halted_and_goes_on_on_postgresql() throws IOException {
        pauseResumeAndUndo(createSetup("postgresql").on(PostgresServer.createDatabase()), new KillPoints(true, false));
    }

    private PadronSetup createSetup(String name) {
        return RunningPadron.setUpIn(folder.resolve(name)).withSetting("PADRON_API_TOKEN", ImportClient.TOKEN);
    }

    private void pauseResumeAndUndo(PadronSetup setup, KillPoints killPoints) throws IOException {
        Path file = folder.resolve("file.csv");
        ExpectedCounts expectedCounts =
                new SampleFileGenerator("mx-natural", ROWS, 3, new Shares(0.02, 0.01, 0, 0.02)).writeRows(file);
        try (RestartableServer restartableServer = new RestartableServer(setup)) {
            restartableServer.client().activateSpei();
            String id = restartableServer.client().uploadFile(file);
            awaitRun(
                    restartableServer.client(),
                    id,
                    runJson -> runJson.state().equals("VALIDATING") && runJson.count("rows") > 0);
            RunJson halted = pauseRun(restartableServer.client(), id);
            if (killPoints.whilePaused()) {
                restartableServer.killAndRestart();
            }
            ImportClient.sleep(SWEPT);
            assertEquals(halted.json(), restartableServer.client().findRun(id).json());
            restartableServer.client().sendCommand(id, "resume", 202);
            awaitRun(
                    restartableServer.client(),
                    id,
                    runJson -> runJson.state().equals("LOADING") && runJson.count("loaded") > 0);
            RunJson loading = pauseRun(restartableServer.client(), id);
            assertEquals(loading.count("loaded"), restartableServer.client().countCustomers(id));
            restartableServer.client().sendCommand(id, "resume", 202);
            RunJson end = restartableServer.client().awaitEnd(id);
            assertEquals("COMPLETED", end.state(), end.json());
            assertEquals(ROWS, end.count("rows"));
            assertEquals(expectedCounts.rejected(), end.count("rejected"));
            assertEquals(end.count("loaded"), restartableServer.client().countCustomers(id));
            restartableServer.client().sendCommand(id, "pause", 409);
            undoRun(restartableServer, end, killPoints.whileUndone());
            restartableServer.padron.stop();
        }
    }

    /** Undoes the run; after a kill the undo continues. Customers that were changed stay. */
    private static void undoRun(RestartableServer restartableServer, RunJson loaded, boolean killed) {
        String id = loaded.id();
        String before = restartableServer.client().downloadOutcomes(id);
        String changed = restartableServer.client().findFirstCustomer(id);
        restartableServer.client().deactivateCustomer(changed);
        restartableServer.client().sendCommand(id, "undo", 202);
        awaitRun(restartableServer.client(), id, runJson -> runJson.count("removed") > 0);
        restartableServer.client().sendCommand(id, "cancel", 409);
        if (killed) {
            restartableServer.killAndRestart();
        }
        RunJson undone = restartableServer.client().awaitEnd(id);
        assertEquals("UNDONE", undone.state(), undone.json());
        assertEquals(loaded.count("loaded") - 1, undone.count("removed"));
        assertEquals(1, undone.count("kept"));
        assertEquals(1, restartableServer.client().countCustomers(id));
        assertEquals(changed, restartableServer.client().findFirstCustomer(id));
        String kept = restartableServer.client().downloadReport(id, "kept.csv");
        assertEquals("row,customerId", kept.lines().findFirst().orElseThrow());
        assertTrue(kept.strip().endsWith("," + changed));
        assertEquals(before, restartableServer.client().downloadOutcomes(id));
        restartableServer.client().sendCommand(id, "undo", 409);
    }

    /** A server that can be killed and started again. */
    private static final class RestartableServer implements AutoCloseable {

        private final PadronSetup setup;
        private RunningPadron padron;
        private ImportClient client;

        RestartableServer(PadronSetup setup) {
            this.setup = setup;
            padron = setup.start();
            client = new ImportClient(padron);
        }

        ImportClient client() {
            return client;
        }

        void killAndRestart() {
            padron.kill();
            padron = setup.start();
            client = new ImportClient(padron);
        }

        @Override
        public void close() {
            padron.close();
        }
    }

    /** Pauses the run: no further row is written. */
    private static RunJson pauseRun(ImportClient client, String id) {
        RunJson halted = client.sendCommand(id, "pause", 202);
        assertEquals("PAUSED", halted.state());
        client.sendCommand(id, "pause", 409);
        ImportClient.sleep(700);
        RunJson later = client.findRun(id);
        assertEquals(halted.json(), later.json());
        return later;
    }

    private static void awaitRun(ImportClient client, String id, Predicate<RunJson> moment) {
        RunJson last = client.findRun(id);
        while (!moment.test(last)) {
            assertTrue(!last.state().equals("COMPLETED") && !last.state().equals("FAILED"), last.json());
            last = client.findRun(id);
        }
    }
}
