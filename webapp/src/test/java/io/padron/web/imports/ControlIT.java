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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders to a run that is under way, on the real server: at once, without half a row, and whatever dies meanwhile. */
class ControlIT {

    private static final int ROWS = 16_000;

    /** Longer than a sweep, which finds whatever waits. */
    private static final long SWEPT = 4_000;

    @TempDir
    Path folder;

    @Test
    void a_run_is_halted_and_goes_on_on_the_embedded_database() throws IOException {
        control(setup("derby"));
    }

    @Test
    void a_run_is_halted_and_goes_on_on_postgresql() throws IOException {
        control(setup("postgresql").on(PostgresServer.create()));
    }

    private PadronSetup setup(String name) {
        return RunningPadron.in(folder.resolve(name)).with("PADRON_API_TOKEN", ImportClient.TOKEN);
    }

    private void control(PadronSetup setup) throws IOException {
        Path file = folder.resolve("file.csv");
        Expected expected = new SampleFile("mx-natural", ROWS, 3, new Shares(0.02, 0.01, 0, 0.02)).write(file);
        String id;
        Run halted;
        try (RunningPadron padron = setup.start()) {
            ImportClient client = new ImportClient(padron);
            client.activateSpei();
            id = client.upload(file);
            await(client, id, run -> run.state().equals("VALIDATING") && run.count("rows") > 0);
            halted = rests(client, id);
            padron.kill();
        }
        try (RunningPadron padron = setup.start()) {
            ImportClient client = new ImportClient(padron);
            ImportClient.pause(SWEPT);
            assertEquals(halted.json(), client.run(id).json());
            client.order(id, "resume", 202);
            await(client, id, run -> run.state().equals("LOADING") && run.count("loaded") > 0);
            Run loading = rests(client, id);
            assertEquals(loading.count("loaded"), client.customers(id));
            client.order(id, "resume", 202);
            Run end = client.awaitEnd(id);
            assertEquals("COMPLETED", end.state(), end.json());
            assertEquals(ROWS, end.count("rows"));
            assertEquals(expected.rejected(), end.count("rejected"));
            assertEquals(end.count("loaded"), client.customers(id));
            client.order(id, "pause", 409);
            takesBack(setup, client, end, padron);
        }
    }

    /** Undoes the run; killed meanwhile, the undo goes on. What somebody changed stays. */
    private static void takesBack(PadronSetup setup, ImportClient client, Run loaded, RunningPadron running) {
        String id = loaded.id();
        String before = client.outcomes(id);
        String touched = client.firstCustomer(id);
        client.deactivate(touched);
        client.order(id, "undo", 202);
        await(client, id, run -> run.count("removed") > 0);
        client.order(id, "cancel", 409);
        running.kill();
        try (RunningPadron padron = setup.start()) {
            ImportClient again = new ImportClient(padron);
            Run undone = again.awaitEnd(id);
            assertEquals("UNDONE", undone.state(), undone.json());
            assertEquals(loaded.count("loaded") - 1, undone.count("removed"));
            assertEquals(1, undone.count("kept"));
            assertEquals(1, again.customers(id));
            assertEquals(touched, again.firstCustomer(id));
            assertEquals(
                    "row,customerId",
                    again.report(id, "kept.csv").lines().findFirst().orElseThrow());
            assertTrue(again.report(id, "kept.csv").strip().endsWith("," + touched));
            assertEquals(before, again.outcomes(id));
            again.order(id, "undo", 409);
            padron.stop();
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
