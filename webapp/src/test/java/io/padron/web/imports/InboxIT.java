package io.padron.web.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.samples.SampleFileGenerator;
import io.padron.samples.Shares;
import io.padron.web.imports.ImportClient.RunJson;
import io.padron.web.server.PadronSetup;
import io.padron.web.server.RunningPadron;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are dropped into a watched folder of the real server. */
@Tag("own-server")
class InboxIT {

    private static final int ROWS = 4_000;
    private static final long PATIENCE = 300_000;

    @TempDir
    Path folder;

    @Test
    void aDroppedFileIsLoadedOnceAndItsReportsLieBesideIt() throws Exception {
        Path home = folder.resolve("home");
        PadronSetup setup = RunningPadron.setUpIn(home).withSetting("PADRON_API_TOKEN", ImportClient.TOKEN);
        Path watched = Files.createDirectories(home.resolve("inbox/MX-natural"));
        Path sample = folder.resolve("clientes.csv");
        new SampleFileGenerator("mx-natural", ROWS, 5, new Shares(0.02, 0, 0.02, 0)).writeRows(sample);
        try (RunningPadron padron = setup.start()) {
            ImportClient client = new ImportClient(padron);
            Files.writeString(watched.resolve("nada.csv"), "RFC\n");
            Path refused = watched.resolve("failed");
            awaitCondition(
                    () -> Files.isDirectory(refused) && findOnlyFile(findOnlyFile(refused), ".error.txt") != null);
            assertTrue(Files.readString(findOnlyFile(findOnlyFile(refused), ".error.txt"))
                    .contains("medio de pago"));

            client.activateSpei();
            Files.copy(sample, watched.resolve("clientes.csv.part"));
            Files.move(watched.resolve("clientes.csv.part"), watched.resolve("clientes.csv"));
            awaitCondition(() -> client.findLastRun().state().equals("LOADING"));
            padron.kill();
        }
        try (RunningPadron padron = setup.start()) {
            ImportClient client = new ImportClient(padron);
            Path done = watched.resolve("done/" + client.findLastRun().id());
            awaitCondition(() -> Files.exists(done.resolve("clientes.csv")));
            RunJson runJson = client.findLastRun();
            assertEquals("COMPLETED", runJson.state(), runJson.json());
            assertEquals(1, client.countRuns());
            assertTrue(runJson.json().contains("\"startedBy\":\"inbox\""), runJson.json());
            assertEquals(runJson.count("loaded"), client.countCustomers(runJson.id()));
            assertEquals(-1, Files.mismatch(sample, done.resolve("clientes.csv")));
            assertEquals(
                    client.downloadOutcomes(runJson.id()), Files.readString(done.resolve("clientes.csv.outcomes.csv")));
            assertTrue(Files.exists(done.resolve("clientes.csv.duplicates.csv")));
            assertTrue(Files.exists(done.resolve("clientes.csv.corrections.xlsx")));
            assertFalse(Files.exists(watched.resolve("clientes.csv")));

            Files.copy(sample, watched.resolve("clientes.csv"), StandardCopyOption.REPLACE_EXISTING);
            awaitCondition(() ->
                    client.countRuns() == 2 && client.findLastRun().state().equals("COMPLETED"));
            // Rows with the generic RFC and without a reference are never duplicates: a few of a hundred.
            RunJson again = client.findLastRun();
            assertTrue(again.count("loaded") < ROWS / 50, again.json());
            assertTrue(again.count("duplicatesInRegister") >= runJson.count("loaded") - ROWS / 50, again.json());
            assertSkippedDataWaitsForAPerson(client, watched);
            padron.stop();
        }
    }

    private static void assertSkippedDataWaitsForAPerson(ImportClient client, Path watched) throws Exception {
        Files.writeString(
                watched.resolve("notas.csv"),
                "Primer nombre,Apellido paterno,RFC,Correo,Notas\nAna,Ruiz,XAXX010101000,ana@casa.example.net,vip\n");
        awaitCondition(
                () -> client.countRuns() == 3 && client.findLastRun().state().equals("VALIDATED"));
        String id = client.findLastRun().id();
        Path notice = watched.resolve("waiting/" + id + "/notas.csv.notice.txt");
        awaitCondition(() -> Files.exists(notice));
        assertTrue(Files.readString(notice).contains("«Notas» (1 fila con datos)"), Files.readString(notice));
        client.sendCommand(id, "load", 202);
        Path done = watched.resolve("done/" + id);
        awaitCondition(() -> Files.exists(done.resolve("notas.csv")));
        assertEquals(1, client.findLastRun().count("loaded"));
        assertTrue(Files.readString(done.resolve("notas.csv.notice.txt")).contains("«Notas»"));
        assertFalse(Files.exists(notice.getParent()));
    }

    private static Path findOnlyFile(Path in, String ending) throws IOException {
        try (var there = Files.list(in)) {
            return there.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElse(null);
        }
    }

    private static Path findOnlyFile(Path in) throws IOException {
        return findOnlyFile(in, "");
    }

    private static void awaitCondition(Callable<Boolean> moment) throws Exception {
        long limit = System.currentTimeMillis() + PATIENCE;
        while (!moment.call()) {
            assertTrue(System.currentTimeMillis() < limit, "It did not happen");
            ImportClient.sleep(50);
        }
    }
}
