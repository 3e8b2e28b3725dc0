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
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real server is killed while it validates and while it loads, and started again; every row must have the outcome that
 * it has in a run that nobody killed.
 */
class CrashIT {

    /** More than two segments, so that several are under way when the kill comes. */
    private static final int ROWS = 24_000;

    private static final int ROWS_OF_ACCEPTANCE = 100_000;
    private static final int IN_REGISTER = 600;

    @TempDir
    Path folder;

    @Test
    void a_killed_run_ends_as_it_would_have_on_the_embedded_database() throws IOException {
        compare(ROWS, this::embedded);
    }

    @Test
    void a_killed_run_ends_as_it_would_have_on_postgresql() throws IOException {
        compare(ROWS, this::postgresql);
    }

    /** Too long for every build: {@code -Dpadron.crash.acceptance=true}. */
    @Test
    @EnabledIfSystemProperty(named = "padron.crash.acceptance", matches = "true")
    void a_hundred_thousand_rows_survive_three_kills_on_the_embedded_database_in_half_a_gigabyte() throws IOException {
        compare(ROWS_OF_ACCEPTANCE, this::embedded);
    }

    private void compare(int rows, Supplier<Home> homes) throws IOException {
        Files files = Files.write(folder, rows);
        Result unkilled = run(homes.get(), files, List.of());
        Result killed = run(
                homes.get(),
                files,
                List.of(
                        run -> run.state().equals("VALIDATING") && run.count("rows") > rows / 10,
                        run -> run.state().equals("LOADING") && run.count("loaded") > rows / 10,
                        run -> run.state().equals("LOADING") && run.count("loaded") > rows / 2));
        assertEquals(unkilled.counts(), killed.counts());
        assertEquals(unkilled.outcomes().size(), killed.outcomes().size());
        for (int i = 0; i < unkilled.outcomes().size(); i++) {
            assertEquals(unkilled.outcomes().get(i), killed.outcomes().get(i));
        }
        assertEquals(files.expected().rejected(), unkilled.rejected());
        assertEquals(files.expected().duplicatesInFile(), unkilled.duplicatesInFile());
        assertEquals(files.expected().duplicatesInRegister(), unkilled.duplicatesInRegister());
    }

    /** Imports the file; at each of the moments the process is killed and started again. */
    private Result run(Home home, Files files, List<Predicate<Run>> moments) {
        String id = null;
        for (Predicate<Run> moment : moments) {
            try (RunningPadron padron = home.setup().start()) {
                ImportClient client = new ImportClient(padron);
                id = id == null ? begin(client, files) : id;
                Run last = client.run(id);
                while (!moment.test(last)) {
                    assertTrue(
                            List.of("RECEIVED", "VALIDATING", "VALIDATED", "LOADING")
                                    .contains(last.state()),
                            last.json());
                    last = client.run(id);
                }
                padron.kill();
                assertInside(home.ledger(), last);
            }
        }
        try (RunningPadron padron = home.setup().start()) {
            ImportClient client = new ImportClient(padron);
            id = id == null ? begin(client, files) : id;
            Run end = client.awaitEnd(id);
            assertEquals("COMPLETED", end.state(), end.json());
            assertEquals(end.count("loaded"), client.customers(id));
            Result result = new Result(end, Outcomes.comparable(client.outcomes(id)));
            padron.stop();
            return result;
        }
    }

    private static String begin(ImportClient client, Files files) {
        client.activateSpei();
        assertEquals(
                "COMPLETED", client.awaitEnd(client.upload(files.register())).state());
        return client.upload(files.file());
    }

    /** A kill that came when the phase was over proves nothing. */
    private static void assertInside(KilledLedger ledger, Run last) {
        int rows = Math.max(ledger.judged(), last.count("rows"));
        assertEquals(last.state(), ledger.state(), "the phase was over when the kill came: " + ledger);
        if (ledger.state().equals("LOADING")) {
            assertTrue(ledger.loaded() > 0 && ledger.loaded() < rows, ledger::toString);
        } else {
            assertTrue(ledger.judged() > 0 && ledger.loaded() == 0, ledger::toString);
        }
    }

    private Home embedded() {
        Path home = folder.resolve("derby-" + System.nanoTime());
        return new Home(
                setup(home),
                () -> KilledLedger.readCopy(
                        home.resolve("database/padron"), folder.resolve("copy-" + System.nanoTime())));
    }

    private Home postgresql() {
        PostgresServer.EmptyDatabase database = PostgresServer.create();
        Path home = folder.resolve("postgresql-" + System.nanoTime());
        return new Home(setup(home).on(database), () -> KilledLedger.read(database.source()));
    }

    private static PadronSetup setup(Path home) {
        return RunningPadron.in(home).with("PADRON_API_TOKEN", ImportClient.TOKEN);
    }

    /** Where a Padrón lives, and how its ledger is read when it is dead. */
    private record Home(PadronSetup setup, Supplier<KilledLedger> reader) {

        KilledLedger ledger() {
            return reader.get();
        }
    }

    private record Files(Path register, Path file, Expected expected) {

        static Files write(Path folder, int rows) throws IOException {
            Path register = folder.resolve("register.csv");
            Path file = folder.resolve("file.csv");
            new SampleFile("mx-natural", IN_REGISTER, 1, Shares.CLEAN)
                    .from(5_000_000)
                    .write(register);
            Expected expected = new SampleFile("mx-natural", rows, 2, new Shares(0.02, 0.01, 0.02, 0.02))
                    .against(register)
                    .write(file);
            return new Files(register, file, expected);
        }
    }

    private record Result(Run end, List<String> outcomes) {

        String counts() {
            return end.counts();
        }

        int rejected() {
            return end.count("rejected");
        }

        int duplicatesInFile() {
            return end.count("duplicatesInFile");
        }

        int duplicatesInRegister() {
            return end.count("duplicatesInRegister");
        }
    }
}
