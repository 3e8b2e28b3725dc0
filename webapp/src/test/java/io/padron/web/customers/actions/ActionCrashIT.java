package io.padron.web.customers.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.samples.SampleFile;
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
 * The real server is killed while it changes some thousand customers, and started again: each is changed once. That nobody
 * was changed twice is seen from the undo, which gives back only to those who still have the version that was written down.
 */
class ActionCrashIT {

    private static final int CUSTOMERS = 8_000;

    private static final String DEACTIVATE = "{'filter':{'country':'MX','status':'ACTIVE'},"
            + "'action':{'type':'SET_STATUS','status':'INACTIVE','reason':'Cartera vieja'}}";

    @TempDir
    Path folder;

    @Test
    void aKilledActionEndsExactlyOnceAndIsUndone() throws IOException {
        Path file = folder.resolve("file.csv");
        new SampleFile("mx-natural", CUSTOMERS, 5, Shares.CLEAN).write(file);
        PadronSetup setup = RunningPadron.in(folder.resolve("home")).with("PADRON_API_TOKEN", ImportClient.TOKEN);
        String id;
        try (RunningPadron padron = setup.start()) {
            ImportClient imports = new ImportClient(padron);
            imports.activateSpei();
            imports.awaitEnd(imports.upload(file), Duration.ofMinutes(3));
            ActionClient client = new ActionClient(padron);
            assertEquals(CUSTOMERS, client.customers("status=ACTIVE"));
            HttpResponse<String> taken = client.submit(DEACTIVATE, "once");
            assertEquals(202, taken.statusCode(), taken.body());
            assertEquals(taken.body(), client.submit(DEACTIVATE, "once").body());
            assertEquals(1, client.actions());
            id = ActionClient.json(taken).getString("id");
            JsonObject last = client.action(id);
            while (last.getInt("changed") == 0) {
                last = client.action(id);
            }
            padron.kill();
            assertEquals("RUNNING", last.getString("state"), last::toString);
            assertTrue(last.getInt("changed") <= CUSTOMERS / 2, "too late to be killed inside: " + last);
        }
        try (RunningPadron padron = setup.start()) {
            ActionClient client = new ActionClient(padron);
            JsonObject end = client.awaitEnd(id);
            assertEquals("COMPLETED", end.getString("state"), end::toString);
            assertEquals(CUSTOMERS, end.getInt("changed"));
            assertEquals(0, end.getInt("refused") + end.getInt("unchanged"));
            assertEquals(CUSTOMERS, client.customers("status=INACTIVE"));
            assertEquals(409, client.order(id, "cancel").statusCode());

            JsonObject touched = client.customer("status=INACTIVE");
            assertEquals(2, touched.getInt("version"));
            client.touch(touched);
            assertEquals(202, client.order(id, "undo").statusCode());
            JsonObject undone = client.awaitEnd(id);
            assertEquals("UNDONE", undone.getString("state"), undone::toString);
            assertEquals(CUSTOMERS - 1, undone.getInt("restored"));
            assertEquals(1, undone.getInt("kept"));
            assertEquals(CUSTOMERS - 1, client.customers("status=ACTIVE"));
            assertEquals(
                    touched.getString("id"), client.customer("status=INACTIVE").getString("id"));
            assertTrue(client.left(id).contains(touched.getString("id") + ",UNDO,changed-meanwhile,"), client.left(id));
            assertEquals(409, client.order(id, "undo").statusCode());
        }
    }
}
