package io.padron.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    @Test
    void anObjectIsReadWithOrWithoutByteOrderMark() throws IOException {
        assertEquals(
                "ñ", readBody("{\"a\":\"ñ\"}".getBytes(StandardCharsets.UTF_8)).getString("a"));
        assertEquals(
                "ñ",
                readBody("\uFEFF{\"a\":\"ñ\"}".getBytes(StandardCharsets.UTF_8)).getString("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":2}", "{\"b\":{\"a\":1,\"a\":1}}", "{\"b\":[{\"a\":1,\"a\":1}]}"})
    void aMemberThatIsThereTwiceIsRefused(String body) {
        assertEquals(400, readRefused(body.getBytes(StandardCharsets.UTF_8)).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "null", "[]", "\"a\"", "{", "{}{}", "{} x", "{'a':1}", "{\"a\":}", "{\"a\":\"\u0001\"}"
            })
    void whatIsNoObjectIsRefused(String body) {
        assertEquals(400, readRefused(body.getBytes(StandardCharsets.UTF_8)).status());
    }

    @Test
    void otherEncodingsAreRefused() {
        assertEquals(
                400,
                readRefused("{\"a\":\"ñ\"}".getBytes(StandardCharsets.ISO_8859_1))
                        .status());
        assertEquals(
                400,
                readRefused("{\"a\":\"n\"}".getBytes(StandardCharsets.UTF_16)).status());
    }

    @Test
    void theSizeAndTheDepthHaveLimits() throws IOException {
        assertEquals(413, readRefused(new byte[JsonBody.MAX_BYTES + 1]).status());
        String deep = "[".repeat(100_000);
        assertEquals(
                400,
                readRefused(("{\"a\":" + deep).getBytes(StandardCharsets.UTF_8)).status());
        String brackets = "{\"a\":\"" + "[".repeat(100) + "\\\"{{{\"}";
        assertEquals(
                104,
                readBody(brackets.getBytes(StandardCharsets.UTF_8))
                        .getString("a")
                        .length());
    }

    @Test
    void aNumberLongerThanTheParserBearsIsRefused() {
        String number = "{\"a\":" + "1".repeat(1_101) + "}";
        assertEquals(400, readRefused(number.getBytes(StandardCharsets.UTF_8)).status());
    }

    private static JsonObject readBody(byte[] body) throws IOException {
        return JsonBody.read(new ByteArrayInputStream(body));
    }

    private static Problem readRefused(byte[] body) {
        return assertThrows(ProblemException.class, () -> readBody(body)).problem();
    }
}
