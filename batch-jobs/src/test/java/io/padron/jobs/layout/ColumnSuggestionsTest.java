package io.padron.jobs.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.identity.IdentityCheck;
import io.padron.identity.IdentityVerdict;
import io.padron.imports.files.Column;
import io.padron.imports.files.FilePreview;
import io.padron.imports.files.FilePreview.PreviewRow;
import io.padron.jobs.mapping.Freedonia;
import io.padron.kernel.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ColumnSuggestionsTest {

    /** In this country, tax numbers begin with T. */
    private static final IdentityCheck RULES =
            question -> question.written().startsWith("T") && question.kind().equals("TAX")
                    ? new IdentityVerdict.Accepted("TAX", question.written(), question.written(), List.of(), true, "1")
                    : new IdentityVerdict.Rejected(new IdentityVerdict.Reason("no", new Message("no", "no")));

    private static final List<Column> COLUMNS = Stream.of(
                    "name.first", "identities.TAX", "emails[0]", "emails[1]", "phones[0]", "reference")
            .map(ColumnSuggestionsTest::column)
            .toList();

    @Test
    void unrecognisedColumnsGetSuggestionsByTheirValues() {
        Map<Integer, String> suggested = suggested(
                Map.of("name.first", 0),
                List.of("Nombre", "A", "B", "C", "D", "E"),
                List.of("Ana", "T-77", "a@x.mx", "600 12 34 56", "1", "otro@x.mx"),
                List.of("Eva", "T-78", "e@x.mx", "600-123-457", "2", ""));
        assertEquals(Map.of(1, "identities.TAX", 2, "emails[0]", 3, "phones[0]", 5, "emails[1]"), suggested);
    }

    @Test
    void oneValueThatDoesNotFitPreventsASuggestion() {
        assertEquals(
                Map.of(),
                suggested(
                        Map.of(),
                        List.of("A", "B", "C"),
                        List.of("T-77", "a@x.mx", "600123456"),
                        List.of("X-78", "nada", "60012345")));
    }

    @Test
    void aSingleNumberIsNotSuggestedAsPhone() {
        assertEquals(Map.of(), suggested(Map.of(), List.of("A"), List.of("600123456")));
    }

    @Test
    void aRecognisedFieldIsNotSuggestedForAnotherColumn() {
        assertEquals(
                Map.of(), suggested(Map.of("identities.TAX", 0), List.of("Número", "Otro"), List.of("T-1", "T-2")));
    }

    @SafeVarargs
    private static Map<Integer, String> suggested(Map<String, Integer> known, List<String>... rows) {
        List<PreviewRow> read = Stream.iterate(0, at -> at + 1)
                .limit(rows.length)
                .map(at -> new PreviewRow(at + 1, rows[at]))
                .toList();
        return new ColumnSuggestions(Freedonia.with(false, Optional.empty()), RULES, COLUMNS)
                .suggestFields(new FilePreview(read, 1, known));
    }

    private static Column column(String field) {
        Message text = new Message(field, field);
        return new Column(field, text, List.of(), false, List.of(), "", text);
    }
}
