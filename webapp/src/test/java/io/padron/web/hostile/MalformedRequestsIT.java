package io.padron.web.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.hostile.RawClient.Answer;
import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever a client sends, the answer blames the client, and the log keeps no more than a line. */
@ExtendWith(SharedPadron.class)
class MalformedRequestsIT {

    private static final String TOKEN = "Authorization: Bearer " + SharedPadron.TOKEN + "\r\n";

    private final RunningPadron padron;
    private final RawClient client;

    MalformedRequestsIT(RunningPadron padron) {
        this.padron = padron;
        this.client = new RawClient(padron);
    }

    @Test
    void headersNeverFailARequest() throws IOException {
        blamesTheClient(MalformedRequests.headers());
    }

    @Test
    void methodsThatMakeNoSenseAreRefused() throws IOException {
        blamesTheClient(MalformedRequests.methods());
        Answer health = client.send(Sent.of("PATCH", "/health").text(""));
        assertEquals(405, health.status());
        assertTrue(health.head().contains("Allow: GET"), health.head());
    }

    @Test
    void addressesAndParametersNeverFailARequest() throws IOException {
        blamesTheClient(MalformedRequests.addresses());
    }

    @Test
    void documentsForProgramsAreRefused() throws IOException {
        blamesTheClient(MalformedRequests.documents());
    }

    @Test
    void formsThatStoodOnNoPageAreRefused() throws IOException {
        blamesTheClient(MalformedRequests.forms());
    }

    @Test
    void formsWithFilesAreRefused() throws IOException {
        blamesTheClient(MalformedRequests.uploads());
    }

    @Test
    void aFormSentByRestIsToldToSendTheFileItself() throws IOException {
        Sent form = MalformedRequests.uploads().reduce((first, last) -> last).orElseThrow();
        Answer answer = client.send(form.text(TOKEN));
        assertEquals(415, answer.status());
        assertTrue(answer.body().contains("\"file-as-body\""), answer.body());
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
        for (String path : List.of("/api/v1/imports?country=MX&personType=NATURAL", "/imports/new")) {
            Answer answer = client.send(Sent.post(path, "text/csv", "")
                    .with("Content-Length: 3221225472")
                    .text(TOKEN));
            assertEquals(413, answer.status(), answer::toString);
            assertTrue(answer.body().contains("2048") || answer.body().contains("2,048"), answer.body());
        }
    }

    private void blamesTheClient(Stream<Sent> requests) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Sent each : requests.toList()) {
            for (String sender : List.of("", TOKEN)) {
                int before = padron.log().length();
                Answer answer = client.send(each.text(sender));
                String logged = padron.log().substring(before);
                int status = answer.status();
                // Nobody looks at the answer for a style or a script that is not there.
                boolean told =
                        status < 400 || !answer.body().isBlank() || each.line().contains("faces.resource");
                if (status < 200 || status >= 500 || !told || logged.contains("\tat ")) {
                    wrong.add(each + " -> " + status + " "
                            + logged.lines().limit(3).toList());
                }
            }
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
        assertFalse(padron.log().contains("OutOfMemoryError"));
    }
}
