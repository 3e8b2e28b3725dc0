package io.padron.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.kernel.Issue;
import io.padron.kernel.Message;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void isWrittenInTheLanguageAskedFor() {
        Issue issue = Issue.error("emails[0]", "email-malformed", new Message("Mal.", "Bad."));
        assertEquals(
                "{\"title\":\"Some of this must be corrected. Look at each field.\",\"status\":422,\"code\":\"invalid\","
                        + "\"issues\":[{\"field\":\"emails[0]\",\"code\":\"email-malformed\",\"message\":\"Bad.\","
                        + "\"severity\":\"ERROR\"}]}",
                JsonDocument.of(ProblemDocument.of(Problem.invalid(issue), Locale.ENGLISH))
                        .toString());
    }

    @Test
    void aDuplicateNamesTheCustomerThereIs() {
        Issue issue = Issue.error("reference", "reference-taken", new Message("Ya.", "Taken."));
        ProblemDocument document =
                ProblemDocument.of(Problem.duplicate(issue, "reference-taken", "7"), Locale.forLanguageTag("es"));
        assertEquals("7", document.customerId());
        assertEquals(409, document.status());
    }

    @Test
    void bothLanguagesSayTheSame() {
        assertEquals(readKeys("es"), readKeys("en"));
    }

    private static List<String> readKeys(String language) {
        return ResourceBundle.getBundle("io.padron.web.rest.messages", Locale.forLanguageTag(language))
                .keySet()
                .stream()
                .sorted()
                .toList();
    }
}
