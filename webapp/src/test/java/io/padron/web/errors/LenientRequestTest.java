package io.padron.web.errors;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LenientRequestTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8",
                "application/json ; version=\"1, 2\" , text/csv; q=.5",
                "application/problem+json;q=1.000"
            })
    void whatFollowsTheGrammarIsLeftAsItIs(String accept) {
        assertFalse(LenientRequest.isUnreadable(accept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*;q=x",
                "*/*;q=",
                "*/*;q=2",
                ";;;",
                "",
                "a",
                "text/html, image/gif, *; q=.2",
                "text/html;",
                "a/b,,c/d",
                "a/\u00ff"
            })
    void anythingElseIsUnreadable(String accept) {
        assertTrue(LenientRequest.isUnreadable(accept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b,", "a/b;c=", "\"", ";q=0"})
    void aLongOneTakesNoTime(String piece) {
        assertTrue(LenientRequest.isUnreadable(piece.repeat(100_000)));
        assertTrue(LenientRequest.isUnreadable("a/b" + ";c=d".repeat(400) + "\u0000"));
    }
}
