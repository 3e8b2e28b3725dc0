package io.padron.web.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.samples.SampleFile;
import io.padron.samples.Shares;
import io.padron.web.faults.means.BadPack;
import io.padron.web.imports.ImportClient;
import io.padron.web.imports.ImportClient.Run;
import io.padron.web.server.PadronSetup;
import io.padron.web.server.RunningPadron;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs that do harm, in the real server: they stop neither it nor the imports of other countries. */
@Tag("own-server")
class BadPacksIT {

    private static final int ROWS = 60;
    private static final int IMPORTS = 20;

    /** Of the three processes that a row ends. */
    private static final int HALTED = 13;

    /** While packs load, and while a rule is waited for. */
    private static final Duration DEADLINES = Duration.ofSeconds(20);

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    void no_pack_stops_the_server_or_the_imports_of_others() throws IOException {
        Path home = folder.resolve("home");
        for (BadPack pack : BadPack.values()) {
            pack.into(home.resolve("plugins"));
        }
        PadronSetup setup = RunningPadron.in(home).with("PADRON_API_TOKEN", ImportClient.TOKEN);
        Duration withBadPacks;
        List<String> killed;
        try (RunningPadron padron = setup.start()) {
            withBadPacks = padron.startTime();
            ImportClient client = new ImportClient(padron);
            activate(client);
            assertTrue(client.packs().contains("bad-AG.jar no terminó de cargarse"), client.packs());
            interruptsHarmNobody(client);
            othersGoOn(client);
            killed = kill(client);
            assertEquals(HALTED, padron.awaitEnd());
            assertFalse(padron.log().contains("\tat "), padron.log());
        }
        for (int process = 2; process <= 3; process++) {
            try (RunningPadron padron = setup.launch()) {
                assertEquals(HALTED, padron.awaitEnd());
                assertTrue(padron.log().contains("is ready at"), padron.log());
                assertTrue(padron.log().contains("Begins: import " + killed.get(0) + ", REVIEW"), padron.log());
            }
        }
        Files.delete(home.resolve("plugins").resolve(BadPack.NEVER_LOADS.fileName()));
        try (RunningPadron padron = setup.start()) {
            ImportClient client = new ImportClient(padron);
            Run failed = client.awaitEnd(killed.get(0), PATIENCE);
            assertEquals("FAILED", failed.state(), failed.json());
            assertEquals("server-stopped", failed.errorCode(), failed.json());
            assertTrue(
                    failed.errorMessage()
                            .contains("filas 2 a 31 de «clientes-AD-30.csv», el servidor se apagó 3 veces"),
                    failed.json());
            assertTrue(failed.errorMessage().contains("País AD (AD)"), failed.json());
            completes(client, killed.get(1));
            Duration usual = padron.startTime();
            assertTrue(
                    withBadPacks.compareTo(usual.multipliedBy(3).plus(DEADLINES)) < 0,
                    withBadPacks + " with bad packs, " + usual + " without");
        }
    }

    private static void activate(ImportClient client) {
        client.activateCash("MX", "SPEI");
        client.activateCash("CO", "PSE");
        client.activateCash("AD", "Efectivo");
        client.activateCash("AE", "Efectivo");
        client.activateCash("AF", "Efectivo");
    }

    private void interruptsHarmNobody(ImportClient client) {
        for (int times = 0; times < 10; times++) {
            assertEquals(200, client.check("AF", "NUM", "1").statusCode());
            client.runs();
        }
        String id = client.upload("AF", BadPack.INTERRUPTS.customers(folder, ROWS));
        completes(client, id);
    }

    /** Two files of a country whose rule hangs, and twenty of two others. */
    private void othersGoOn(ImportClient client) throws IOException {
        Path hanging = BadPack.LOOPS.customers(folder, 30);
        List<String> halted = List.of(client.upload("AE", hanging), client.upload("AE", hanging));
        List<String> others = new ArrayList<>();
        for (int number = 0; number < IMPORTS; number++) {
            String country = number % 2 == 0 ? "MX" : "CO";
            others.add(client.upload(country, sample(country, number)));
        }
        for (String id : halted) {
            long limit = System.nanoTime() + PATIENCE.toNanos();
            while (!client.run(id).state().equals("PAUSED")) {
                assertTrue(System.nanoTime() < limit, client.run(id).json());
            }
            Run run = client.run(id);
            assertEquals("pack-put-aside", run.errorCode(), run.json());
            assertTrue(run.errorMessage().contains("bad-AE.jar: la regla Rule no respondió"), run.json());
        }
        assertTrue(client.packs().contains("bad-AE.jar: la regla Rule no respondió"), client.packs());
        assertEquals(422, client.check("AE", "NUM", "1").statusCode());
        others.forEach(id -> completes(client, id));
        assertEquals("CANCELLED", client.order(halted.get(0), "cancel", 202).state());
    }

    /** A file whose row ends the process, and one of another country that is under way. */
    private List<String> kill(ImportClient client) throws IOException {
        Path deadly = BadPack.HALTS.customers(folder, 30);
        Path healthy = sample("MX", IMPORTS);
        String other = client.upload("MX", healthy);
        return List.of(client.upload("AD", deadly), other);
    }

    private Path sample(String country, int number) throws IOException {
        Path file = folder.resolve("clientes-" + number + ".csv");
        new SampleFile(country.equals("MX") ? "mx-natural" : "co-natural", ROWS, 7, Shares.CLEAN)
                .from(number * 1000)
                .write(file);
        return file;
    }

    private static void completes(ImportClient client, String id) {
        Run run = client.awaitEnd(id, PATIENCE);
        assertEquals("COMPLETED", run.state(), run.json());
        assertEquals(ROWS, run.count("loaded"), run.json());
    }
}
