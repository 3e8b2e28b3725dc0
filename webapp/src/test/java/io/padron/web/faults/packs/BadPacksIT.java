package io.padron.web.faults.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.samples.SampleFileGenerator;
import io.padron.samples.Shares;
import io.padron.web.faults.support.HarmfulPack;
import io.padron.web.imports.ImportClient;
import io.padron.web.imports.ImportClient.RunJson;
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

/** Harmful packs in the real server: they stop neither the server nor the imports of other countries. */
@Tag("own-server")
class BadPacksIT {

    private static final int ROWS = 60;
    private static final int IMPORTS = 20;

    /** The exit code of the processes that a row ends. */
    private static final int HALTED = 13;

    /** The time limits for loading packs and for calling rules. */
    private static final Duration DEADLINES = Duration.ofSeconds(20);

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    void no_pack_stops_the_server_or_the_imports_of_others() throws IOException {
        Path home = folder.resolve("home");
        for (HarmfulPack pack : HarmfulPack.values()) {
            pack.writeJar(home.resolve("plugins"));
        }
        PadronSetup setup = RunningPadron.setUpIn(home).withSetting("PADRON_API_TOKEN", ImportClient.TOKEN);
        Duration withBadPacks;
        List<String> killed;
        try (RunningPadron padron = setup.start()) {
            withBadPacks = padron.startTime();
            ImportClient client = new ImportClient(padron);
            activatePaymentMethods(client);
            assertTrue(client.listPacks().contains("bad-AG.jar no terminó de cargarse"), client.listPacks());
            assertInterruptsAreHarmless(client);
            assertOtherCountriesComplete(client);
            killed = uploadHaltingFile(client);
            assertEquals(HALTED, padron.awaitEnd());
            assertFalse(padron.readLog().contains("\tat "), padron.readLog());
        }
        for (int process = 2; process <= 3; process++) {
            try (RunningPadron padron = setup.launch()) {
                assertEquals(HALTED, padron.awaitEnd());
                assertTrue(padron.readLog().contains("is ready at"), padron.readLog());
                assertTrue(
                        padron.readLog().contains("Begins: import " + killed.get(0) + ", VALIDATE"), padron.readLog());
            }
        }
        Files.delete(home.resolve("plugins").resolve(HarmfulPack.NEVER_LOADS.fileName()));
        try (RunningPadron padron = setup.start()) {
            ImportClient client = new ImportClient(padron);
            RunJson failed = client.awaitEnd(killed.get(0), PATIENCE);
            assertEquals("FAILED", failed.state(), failed.json());
            assertEquals("server-stopped", failed.errorCode(), failed.json());
            assertTrue(
                    failed.errorMessage()
                            .contains("filas 2 a 31 de «clientes-AD-30.csv», el servidor se apagó 3 veces"),
                    failed.json());
            assertTrue(failed.errorMessage().contains("País AD (AD)"), failed.json());
            assertCompletes(client, killed.get(1));
            Duration usual = padron.startTime();
            assertTrue(
                    withBadPacks.compareTo(usual.multipliedBy(3).plus(DEADLINES)) < 0,
                    withBadPacks + " with bad packs, " + usual + " without");
        }
    }

    private static void activatePaymentMethods(ImportClient client) {
        client.activateCash("MX", "SPEI");
        client.activateCash("CO", "PSE");
        client.activateCash("AD", "Efectivo");
        client.activateCash("AE", "Efectivo");
        client.activateCash("AF", "Efectivo");
    }

    private void assertInterruptsAreHarmless(ImportClient client) {
        for (int times = 0; times < 10; times++) {
            assertEquals(200, client.checkIdentity("AF", "NUM", "1").statusCode());
            client.countRuns();
        }
        String id = client.uploadFile("AF", HarmfulPack.INTERRUPTS.writeCustomersFile(folder, ROWS));
        assertCompletes(client, id);
    }

    /** Uploads two files of a country whose rule hangs, and twenty of two other countries. */
    private void assertOtherCountriesComplete(ImportClient client) throws IOException {
        Path hanging = HarmfulPack.LOOPS.writeCustomersFile(folder, 30);
        List<String> halted = List.of(client.uploadFile("AE", hanging), client.uploadFile("AE", hanging));
        List<String> others = new ArrayList<>();
        for (int number = 0; number < IMPORTS; number++) {
            String country = number % 2 == 0 ? "MX" : "CO";
            others.add(client.uploadFile(country, writeSampleFile(country, number)));
        }
        for (String id : halted) {
            long limit = System.nanoTime() + PATIENCE.toNanos();
            while (!client.findRun(id).state().equals("PAUSED")) {
                assertTrue(System.nanoTime() < limit, client.findRun(id).json());
            }
            RunJson runJson = client.findRun(id);
            assertEquals("pack-put-aside", runJson.errorCode(), runJson.json());
            assertTrue(runJson.errorMessage().contains("bad-AE.jar: la regla Rule no respondió"), runJson.json());
        }
        assertTrue(client.listPacks().contains("bad-AE.jar: la regla Rule no respondió"), client.listPacks());
        assertEquals(422, client.checkIdentity("AE", "NUM", "1").statusCode());
        others.forEach(id -> assertCompletes(client, id));
        assertEquals(
                "CANCELLED", client.sendCommand(halted.get(0), "cancel", 202).state());
    }

    /** Uploads a file with a row that ends the process, while a file of another country is being loaded. */
    private List<String> uploadHaltingFile(ImportClient client) throws IOException {
        Path deadly = HarmfulPack.HALTS.writeCustomersFile(folder, 30);
        Path healthy = writeSampleFile("MX", IMPORTS);
        String other = client.uploadFile("MX", healthy);
        return List.of(client.uploadFile("AD", deadly), other);
    }

    private Path writeSampleFile(String country, int number) throws IOException {
        Path file = folder.resolve("clientes-" + number + ".csv");
        new SampleFileGenerator(country.equals("MX") ? "mx-natural" : "co-natural", ROWS, 7, Shares.CLEAN)
                .startingAt(number * 1000)
                .writeRows(file);
        return file;
    }

    private static void assertCompletes(ImportClient client, String id) {
        RunJson runJson = client.awaitEnd(id, PATIENCE);
        assertEquals("COMPLETED", runJson.state(), runJson.json());
        assertEquals(ROWS, runJson.count("loaded"), runJson.json());
    }
}
