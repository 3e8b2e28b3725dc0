package io.padron.web.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.samples.SampleFile;
import io.padron.samples.Shares;
import io.padron.web.imports.ImportClient.Run;
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

/** Files dropped into a watched folder of the real server. */
@Tag("own-server")
class InboxIT {

    private static final int ROWS = 4_000;
    private static final long PATIENCE = 300_000;

    @TempDir
    Path folder;

    @Test
    void aDroppedFileIsLoadedOnceAndItsReportsLieBesideIt() throws Exception {
        Path home = folder.resolve("home");
        PadronSetup setup = RunningPadron.in(home).with("PADRON_API_TOKEN", ImportClient.TOKEN);
        Path watched = Files.createDirectories(home.resolve("inbox/MX-natural"));
        Path sample = folder.resolve("clientes.csv");
        new SampleFile("mx-natural", ROWS, 5, new Shares(0.02, 0, 0.02, 0)).write(sample);
        try (RunningPadron padron = setup.start()) {
            ImportClient client = new ImportClient(padron);
            Files.writeString(watched.resolve("nada.csv"), "RFC\n");
            Path refused = watched.resolve("failed");
            await(() -> Files.isDirectory(refused) && only(only(refused), ".error.txt") != null);
            assertTrue(Files.readString(only(only(refused), ".error.txt")).contains("medio de pago"));

            client.activateSpei();
            Files.copy(sample, watched.resolve("clientes.csv.part"));
            Files.move(watched.resolve("clientes.csv.part"), watched.resolve("clientes.csv"));
            await(() -> client.lastRun().state().equals("LOADING"));
            padron.kill();
        }
        try (RunningPadron padron = setup.start()) {
            ImportClient client = new ImportClient(padron);
            Path done = watched.resolve("done/" + client.lastRun().id());
            await(() -> Files.exists(done.resolve("clientes.csv")));
            Run run = client.lastRun();
            assertEquals("COMPLETED", run.state(), run.json());
            assertEquals(1, client.runs());
            assertTrue(run.json().contains("\"startedBy\":\"inbox\""), run.json());
            assertEquals(run.count("loaded"), client.customers(run.id()));
            assertEquals(-1, Files.mismatch(sample, done.resolve("clientes.csv")));
            assertEquals(client.outcomes(run.id()), Files.readString(done.resolve("clientes.csv.outcomes.csv")));
            assertTrue(Files.exists(done.resolve("clientes.csv.duplicates.csv")));
            assertTrue(Files.exists(done.resolve("clientes.csv.corrections.xlsx")));
            assertFalse(Files.exists(watched.resolve("clientes.csv")));

            Files.copy(sample, watched.resolve("clientes.csv"), StandardCopyOption.REPLACE_EXISTING);
            await(() -> client.runs() == 2 && client.lastRun().state().equals("COMPLETED"));
            // Rows with the generic RFC and without a reference cannot be recognised: a few of a hundred.
            Run again = client.lastRun();
            assertTrue(again.count("loaded") < ROWS / 50, again.json());
            assertTrue(again.count("duplicatesInRegister") >= run.count("loaded") - ROWS / 50, again.json());
            whatIsLeftOutWaitsForAPerson(client, watched);
            padron.stop();
        }
    }

    private static void whatIsLeftOutWaitsForAPerson(ImportClient client, Path watched) throws Exception {
        Files.writeString(
                watched.resolve("notas.csv"),
                "Primer nombre,Apellido paterno,RFC,Correo,Notas\nAna,Ruiz,XAXX010101000,ana@casa.example.net,vip\n");
        await(() -> client.runs() == 3 && client.lastRun().state().equals("VALIDATED"));
        String id = client.lastRun().id();
        Path notice = watched.resolve("waiting/" + id + "/notas.csv.notice.txt");
        await(() -> Files.exists(notice));
        assertTrue(Files.readString(notice).contains("«Notas» (1 fila con datos)"), Files.readString(notice));
        client.order(id, "load", 202);
        Path done = watched.resolve("done/" + id);
        await(() -> Files.exists(done.resolve("notas.csv")));
        assertEquals(1, client.lastRun().count("loaded"));
        assertTrue(Files.readString(done.resolve("notas.csv.notice.txt")).contains("«Notas»"));
        assertFalse(Files.exists(notice.getParent()));
    }

    private static Path only(Path in, String ending) throws IOException {
        try (var there = Files.list(in)) {
            return there.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElse(null);
        }
    }

    private static Path only(Path in) throws IOException {
        return only(in, "");
    }

    private static void await(Callable<Boolean> moment) throws Exception {
        long limit = System.currentTimeMillis() + PATIENCE;
        while (!moment.call()) {
            assertTrue(System.currentTimeMillis() < limit, "It did not happen");
            ImportClient.pause(50);
        }
    }
}
