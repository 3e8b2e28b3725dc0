package io.padron.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonDocumentTest {

    public enum Colour {
        RED
    }

    public record WholeDocument(
            String text,
            int number,
            long total,
            boolean truth,
            Colour colour,
            Instant at,
            String absent,
            @JsonDocument.JsonName("import") NestedDocument part,
            List<String> list,
            Map<String, String> map) {}

    @JsonDocument.OmitNulls
    public record NestedDocument(String there, String absent) {}

    @Test
    void everyComponentIsWrittenUnderItsName() {
        WholeDocument wholeDocument = new WholeDocument(
                "ñ\"",
                1,
                2L,
                true,
                Colour.RED,
                Instant.parse("2026-01-02T03:04:05Z"),
                null,
                new NestedDocument("x", null),
                List.of("a"),
                Map.of("k", "v"));
        assertEquals(
                "{\"text\":\"ñ\\\"\",\"number\":1,\"total\":2,\"truth\":true,\"colour\":\"RED\","
                        + "\"at\":\"2026-01-02T03:04:05Z\",\"absent\":null,\"import\":{\"there\":\"x\"},"
                        + "\"list\":[\"a\"],\"map\":{\"k\":\"v\"}}",
                JsonDocument.of(wholeDocument).toString());
    }

    @Test
    void whatHasNoJsonIsAMistakeOfOurs() {
        assertThrows(IllegalArgumentException.class, () -> JsonDocument.of(new Object()));
    }
}
