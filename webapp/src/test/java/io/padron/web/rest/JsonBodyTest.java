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
        assertEquals("ñ", read("{\"a\":\"ñ\"}".getBytes(StandardCharsets.UTF_8)).getString("a"));
        assertEquals(
                "ñ",
                read("\uFEFF{\"a\":\"ñ\"}".getBytes(StandardCharsets.UTF_8)).getString("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":2}", "{\"b\":{\"a\":1,\"a\":1}}", "{\"b\":[{\"a\":1,\"a\":1}]}"})
    void aMemberThatIsThereTwiceIsRefused(String body) {
        assertEquals(400, refused(body.getBytes(StandardCharsets.UTF_8)).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "null", "[]", "\"a\"", "{", "{}{}", "{} x", "{'a':1}", "{\"a\":}", "{\"a\":\"\u0001\"}"
            })
    void whatIsNoObjectIsRefused(String body) {
        assertEquals(400, refused(body.getBytes(StandardCharsets.UTF_8)).status());
    }

    @Test
    void otherEncodingsAreRefused() {
        assertEquals(
                400,
                refused("{\"a\":\"ñ\"}".getBytes(StandardCharsets.ISO_8859_1)).status());
        assertEquals(
                400, refused("{\"a\":\"n\"}".getBytes(StandardCharsets.UTF_16)).status());
    }

    @Test
    void theSizeAndTheDepthHaveLimits() throws IOException {
        assertEquals(413, refused(new byte[JsonBody.LARGEST + 1]).status());
        String deep = "[".repeat(100_000);
        assertEquals(
                400,
                refused(("{\"a\":" + deep).getBytes(StandardCharsets.UTF_8)).status());
        String brackets = "{\"a\":\"" + "[".repeat(100) + "\\\"{{{\"}";
        assertEquals(
                104,
                read(brackets.getBytes(StandardCharsets.UTF_8)).getString("a").length());
    }

    @Test
    void aNumberLongerThanTheParserBearsIsRefused() {
        String number = "{\"a\":" + "1".repeat(1_101) + "}";
        assertEquals(400, refused(number.getBytes(StandardCharsets.UTF_8)).status());
    }

    private static JsonObject read(byte[] body) throws IOException {
        return JsonBody.read(new ByteArrayInputStream(body));
    }

    private static Problem refused(byte[] body) {
        return assertThrows(ProblemException.class, () -> read(body)).problem();
    }
}
