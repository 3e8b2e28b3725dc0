package io.padron.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PageAddressTest {

    @Test
    void theQueryStaysAsItWasWritten() {
        assertEquals("country=MX&q=a%26b+c", PageAddress.kept("country=MX&q=a%26b+c"));
        assertEquals("", PageAddress.kept(null));
    }

    @Test
    void whatIsToldOnceIsNotToldAgain() {
        assertEquals(
                "country=MX&size=50", PageAddress.kept("country=MX&saved=7&changed=3&left=&size=50&view=saved&done"));
    }
}
