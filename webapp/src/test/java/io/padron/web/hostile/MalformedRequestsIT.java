package io.padron.web.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.hostile.RawHttpClient.RawResponse;
import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every malformed request gets a client error, and the log grows by one line at most. */
@ExtendWith(SharedPadron.class)
class MalformedRequestsIT {

    private static final String TOKEN = "Authorization: Bearer " + SharedPadron.TOKEN + "\r\n";

    private final RunningPadron padron;
    private final RawHttpClient client;

    MalformedRequestsIT(RunningPadron padron) {
        this.padron = padron;
        this.client = new RawHttpClient(padron);
    }

    @Test
    void headersNeverFailARequest() throws IOException {
        assertClientErrors(MalformedRequests.headers());
    }

    @Test
    void methodsThatMakeNoSenseAreRefused() throws IOException {
        assertClientErrors(MalformedRequests.methods());
        RawResponse health =
                client.sendRequest(MalformedRequest.of("PATCH", "/health").toHttpText(""));
        assertEquals(405, health.status());
        assertTrue(health.head().contains("Allow: GET"), health.head());
    }

    @Test
    void addressesAndParametersNeverFailARequest() throws IOException {
        assertClientErrors(MalformedRequests.addresses());
    }

    @Test
    void documentsForProgramsAreRefused() throws IOException {
        assertClientErrors(MalformedRequests.documents());
    }

    @Test
    void formsThatStoodOnNoPageAreRefused() throws IOException {
        assertClientErrors(MalformedRequests.forms());
    }

    @Test
    void formsWithFilesAreRefused() throws IOException {
        assertClientErrors(MalformedRequests.uploads());
    }

    @Test
    void aFormSentByRestIsAnsweredToSendTheFileItself() throws IOException {
        MalformedRequest form =
                MalformedRequests.uploads().reduce((first, last) -> last).orElseThrow();
        RawResponse rawResponse = client.sendRequest(form.toHttpText(TOKEN));
        assertEquals(415, rawResponse.status());
        assertTrue(rawResponse.body().contains("\"file-as-body\""), rawResponse.body());
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
        for (String path : List.of("/api/v1/imports?country=MX&personType=NATURAL", "/imports/new")) {
            RawResponse rawResponse = client.sendRequest(MalformedRequest.post(path, "text/csv", "")
                    .withHeader("Content-Length: 3221225472")
                    .toHttpText(TOKEN));
            assertEquals(413, rawResponse.status(), rawResponse::toString);
            assertTrue(rawResponse.body().contains("2048") || rawResponse.body().contains("2,048"), rawResponse.body());
        }
    }

    private void assertClientErrors(Stream<MalformedRequest> requests) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (MalformedRequest each : requests.toList()) {
            for (String sender : List.of("", TOKEN)) {
                int before = padron.readLog().length();
                RawResponse rawResponse = client.sendRequest(each.toHttpText(sender));
                String logged = padron.readLog().substring(before);
                int status = rawResponse.status();
                // The body of a missing style sheet or script is not shown to users.
                boolean reported = status < 400
                        || !rawResponse.body().isBlank()
                        || each.line().contains("faces.resource");
                if (status < 200 || status >= 500 || !reported || logged.contains("\tat ")) {
                    wrong.add(each + " -> " + status + " "
                            + logged.lines().limit(3).toList());
                }
            }
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
        assertFalse(padron.readLog().contains("OutOfMemoryError"));
    }
}
