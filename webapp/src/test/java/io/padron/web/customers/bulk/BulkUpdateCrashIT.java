package io.padron.web.customers.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.samples.SampleFileGenerator;
import io.padron.samples.Shares;
import io.padron.web.imports.ImportClient;
import io.padron.web.server.PadronSetup;
import io.padron.web.server.RunningPadron;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed during a bulk update of some thousand customers and started again: each customer is changed
 * exactly once. The undo proves it: it restores only customers that still have the recorded version.
 */
class BulkUpdateCrashIT {

    private static final int CUSTOMERS = 8_000;

    private static final String DEACTIVATE = "{'filter':{'country':'MX','status':'ACTIVE'},"
            + "'action':{'type':'SET_STATUS','status':'INACTIVE','reason':'Cartera vieja'}}";

    @TempDir
    Path folder;

    @Test
    void aKilledBulkUpdateEndsExactlyOnceAndIsUndone() throws IOException {
        Path file = folder.resolve("file.csv");
        new SampleFileGenerator("mx-natural", CUSTOMERS, 5, Shares.CLEAN).writeRows(file);
        PadronSetup setup =
                RunningPadron.setUpIn(folder.resolve("home")).withSetting("PADRON_API_TOKEN", ImportClient.TOKEN);
        String id;
        try (RunningPadron padron = setup.start()) {
            ImportClient imports = new ImportClient(padron);
            imports.activateSpei();
            imports.awaitEnd(imports.uploadFile(file), Duration.ofMinutes(3));
            BulkUpdateClient client = new BulkUpdateClient(padron);
            assertEquals(CUSTOMERS, client.countCustomers("status=ACTIVE"));
            HttpResponse<String> taken = client.submitBulkUpdate(DEACTIVATE, "once");
            assertEquals(202, taken.statusCode(), taken.body());
            assertEquals(
                    taken.body(), client.submitBulkUpdate(DEACTIVATE, "once").body());
            assertEquals(1, client.countBulkUpdates());
            id = BulkUpdateClient.readJson(taken).getString("id");
            JsonObject last = client.findBulkUpdate(id);
            while (last.getInt("changed") == 0) {
                last = client.findBulkUpdate(id);
            }
            padron.kill();
            assertEquals("RUNNING", last.getString("state"), last::toString);
            assertTrue(last.getInt("changed") <= CUSTOMERS / 2, "too late to be killed inside: " + last);
        }
        try (RunningPadron padron = setup.start()) {
            BulkUpdateClient client = new BulkUpdateClient(padron);
            JsonObject end = client.awaitEnd(id);
            assertEquals("COMPLETED", end.getString("state"), end::toString);
            assertEquals(CUSTOMERS, end.getInt("changed"));
            assertEquals(0, end.getInt("refused") + end.getInt("unchanged"));
            assertEquals(CUSTOMERS, client.countCustomers("status=INACTIVE"));
            assertEquals(409, client.sendCommand(id, "cancel").statusCode());

            JsonObject changed = client.findCustomer("status=INACTIVE");
            assertEquals(2, changed.getInt("version"));
            client.changeCustomer(changed);
            assertEquals(202, client.sendCommand(id, "undo").statusCode());
            JsonObject undone = client.awaitEnd(id);
            assertEquals("UNDONE", undone.getString("state"), undone::toString);
            assertEquals(CUSTOMERS - 1, undone.getInt("restored"));
            assertEquals(1, undone.getInt("kept"));
            assertEquals(CUSTOMERS - 1, client.countCustomers("status=ACTIVE"));
            assertEquals(
                    changed.getString("id"),
                    client.findCustomer("status=INACTIVE").getString("id"));
            assertTrue(
                    client.downloadSkippedCustomers(id).contains(changed.getString("id") + ",UNDO,changed-meanwhile,"),
                    client.downloadSkippedCustomers(id));
            assertEquals(409, client.sendCommand(id, "undo").statusCode());
        }
    }
}
