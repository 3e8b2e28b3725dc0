package io.padron.web.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.samples.Expected;
import io.padron.samples.SampleFile;
import io.padron.samples.Shares;
import io.padron.web.imports.ImportClient.Run;
import io.padron.web.server.PadronSetup;
import io.padron.web.server.PostgresServer;
import io.padron.web.server.RunningPadron;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders to a run that is under way, on the real server: at once, without half a row, and whatever dies meanwhile. */
@Tag("own-server")
class ControlIT {

    /** More than one segment, so that several are under way. */
    private static final int ROWS = 12_000;

    /** Longer than a sweep, which finds whatever waits. */
    private static final long SWEPT = 4_000;

    @TempDir
    Path folder;

    /** Whether the server is killed while the run is halted, and while it is undone. */
    private record Kills(boolean whilePaused, boolean whileUndone) {}

    @Test
    void a_run_is_halted_and_goes_on_on_the_embedded_database() throws IOException {
        control(setup("derby"), new Kills(false, true));
    }

    @Test
    void a_run_is_halted_and_goes_on_on_postgresql() throws IOException {
        control(setup("postgresql").on(PostgresServer.create()), new Kills(true, false));
    }

    private PadronSetup setup(String name) {
        return RunningPadron.in(folder.resolve(name)).with("PADRON_API_TOKEN", ImportClient.TOKEN);
    }

    private void control(PadronSetup setup, Kills kills) throws IOException {
        Path file = folder.resolve("file.csv");
        Expected expected = new SampleFile("mx-natural", ROWS, 3, new Shares(0.02, 0.01, 0, 0.02)).write(file);
        try (Life life = new Life(setup)) {
            life.client().activateSpei();
            String id = life.client().upload(file);
            await(life.client(), id, run -> run.state().equals("VALIDATING") && run.count("rows") > 0);
            Run halted = rests(life.client(), id);
            if (kills.whilePaused()) {
                life.dieAndRise();
            }
            ImportClient.pause(SWEPT);
            assertEquals(halted.json(), life.client().run(id).json());
            life.client().order(id, "resume", 202);
            await(life.client(), id, run -> run.state().equals("LOADING") && run.count("loaded") > 0);
            Run loading = rests(life.client(), id);
            assertEquals(loading.count("loaded"), life.client().customers(id));
            life.client().order(id, "resume", 202);
            Run end = life.client().awaitEnd(id);
            assertEquals("COMPLETED", end.state(), end.json());
            assertEquals(ROWS, end.count("rows"));
            assertEquals(expected.rejected(), end.count("rejected"));
            assertEquals(end.count("loaded"), life.client().customers(id));
            life.client().order(id, "pause", 409);
            takesBack(life, end, kills.whileUndone());
            life.padron.stop();
        }
    }

    /** Undoes the run; killed meanwhile, the undo goes on. What somebody changed stays. */
    private static void takesBack(Life life, Run loaded, boolean killed) {
        String id = loaded.id();
        String before = life.client().outcomes(id);
        String touched = life.client().firstCustomer(id);
        life.client().deactivate(touched);
        life.client().order(id, "undo", 202);
        await(life.client(), id, run -> run.count("removed") > 0);
        life.client().order(id, "cancel", 409);
        if (killed) {
            life.dieAndRise();
        }
        Run undone = life.client().awaitEnd(id);
        assertEquals("UNDONE", undone.state(), undone.json());
        assertEquals(loaded.count("loaded") - 1, undone.count("removed"));
        assertEquals(1, undone.count("kept"));
        assertEquals(1, life.client().customers(id));
        assertEquals(touched, life.client().firstCustomer(id));
        String kept = life.client().report(id, "kept.csv");
        assertEquals("row,customerId", kept.lines().findFirst().orElseThrow());
        assertTrue(kept.strip().endsWith("," + touched));
        assertEquals(before, life.client().outcomes(id));
        life.client().order(id, "undo", 409);
    }

    /** A server that may be killed and started again. */
    private static final class Life implements AutoCloseable {

        private final PadronSetup setup;
        private RunningPadron padron;
        private ImportClient client;

        Life(PadronSetup setup) {
            this.setup = setup;
            padron = setup.start();
            client = new ImportClient(padron);
        }

        ImportClient client() {
            return client;
        }

        void dieAndRise() {
            padron.kill();
            padron = setup.start();
            client = new ImportClient(padron);
        }

        @Override
        public void close() {
            padron.close();
        }
    }

    /** Pauses the run: not one row more is written down. */
    private static Run rests(ImportClient client, String id) {
        Run halted = client.order(id, "pause", 202);
        assertEquals("PAUSED", halted.state());
        client.order(id, "pause", 409);
        ImportClient.pause(700);
        Run later = client.run(id);
        assertEquals(halted.json(), later.json());
        return later;
    }

    private static void await(ImportClient client, String id, Predicate<Run> moment) {
        Run last = client.run(id);
        while (!moment.test(last)) {
            assertTrue(!last.state().equals("COMPLETED") && !last.state().equals("FAILED"), last.json());
            last = client.run(id);
        }
    }
}
