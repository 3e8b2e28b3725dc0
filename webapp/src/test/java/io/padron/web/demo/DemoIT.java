package io.padron.web.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The batch job loads the sample organisation with the counts that docs/samples states. */
@ExtendWith(SharedPadron.WithSamples.class)
class DemoIT {

    private static final Path PROMISE = Path.of("../docs/samples/README.md");

    /** | `file` | rows | loaded | duplicatesInFile | rejected | warnings | */
    private static final Pattern LINE = Pattern.compile(
            "\\| `(clientes-[a-z-]+\\.csv)` \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|" + " (\\d+) \\| (\\d+) \\|");

    @Test
    void theSampleFilesEndWithThePromisedCounts(RunningPadron padron) throws Exception {
        assertTrue(padron.readLog().contains(SharedPadron.TOKEN), "The token is printed for who tries it out");
        String imports = awaitEnd(padron.address());
        List<String> promised = Files.readAllLines(PROMISE);
        int files = 0;
        for (String line : promised) {
            Matcher counts = LINE.matcher(line);
            if (counts.matches()) {
                files++;
                assertEquals(
                        "COMPLETED "
                                + List.of(2, 3, 4, 5, 6).stream()
                                        .map(counts::group)
                                        .toList(),
                        describeEnd(imports, counts.group(1)));
            }
        }
        assertEquals(3, files);
    }

    private static String awaitEnd(URI address) throws IOException, InterruptedException {
        String imports = getBody(address, "/api/v1/imports");
        for (int wait = 0; wait < 240 && countOccurrences(imports, "\"state\":\"COMPLETED\"") < 3; wait++) {
            TimeUnit.MILLISECONDS.sleep(500);
            imports = getBody(address, "/api/v1/imports");
        }
        return imports;
    }

    private static String describeEnd(String imports, String file) {
        String run = imports.substring(imports.indexOf('"' + file + '"'));
        return readField(run, "state") + " "
                + List.of("rows", "loaded", "duplicatesInFile", "rejected", "warnings").stream()
                        .map(name -> readField(run, name))
                        .toList();
    }

    private static String readField(String json, String name) {
        Matcher field = Pattern.compile("\"" + name + "\":\"?([A-Z0-9]+)").matcher(json);
        assertTrue(field.find(), name);
        return field.group(1);
    }

    private static int countOccurrences(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static String getBody(URI address, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + SharedPadron.TOKEN)
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        return answer.body();
    }
}
