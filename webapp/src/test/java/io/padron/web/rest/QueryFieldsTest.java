package io.padron.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.padron.id.spi.PersonType;
import io.padron.kernel.Issue;
import io.padron.kernel.PageRequest;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryFieldsTest {

    @Test
    void pagesCountFromZeroAndHaveFiftyItemsUnlessAsked() {
        assertEquals(new PageRequest(0, 50), createFields("q", "x").page());
        assertEquals(new PageRequest(0, 200), createFields("size", "200").page());
    }

    @ParameterizedTest
    @CsvSource({"size,0", "size,201", "size,-1", "size,x", "size,99999999999", "page,-1", "page,1.5", "page,999999999"})
    void pagesOutOfBoundsAreNamed(String name, String value) {
        QueryFields fields = createFields(name, value);
        fields.page();
        assertEquals(List.of(name), readIssueFields(fields));
    }

    @Test
    void choicesAndCountriesThatAreNoneAreNamed() {
        QueryFields fields = createFields("personType", "ALIEN");
        assertEquals(Optional.empty(), fields.choice("personType", PersonType.class));
        assertEquals(List.of("personType"), readIssueFields(fields));
        QueryFields country = createFields("country", "México");
        assertEquals(Optional.empty(), country.country("country"));
        assertEquals(List.of("country"), readIssueFields(country));
        createFields("country", "mx").throwIfInvalid();
    }

    @Test
    void textsAreShortAndReadable() {
        QueryFields fields = createFields("q", "x".repeat(201));
        fields.text("q");
        assertEquals(List.of("q"), readIssueFields(fields));
        QueryFields strange = createFields("q", "a\u0000b");
        strange.text("q");
        assertEquals(List.of("q"), readIssueFields(strange));
    }

    private static QueryFields createFields(String name, String value) {
        MultivaluedHashMap<String, String> parameters = new MultivaluedHashMap<>();
        parameters.putSingle(name, value);
        return QueryFields.of(parameters);
    }

    private static List<String> readIssueFields(QueryFields fields) {
        return assertThrows(ProblemException.class, fields::throwIfInvalid).problem().issues().stream()
                .map(Issue::field)
                .toList();
    }
}
