package io.padron.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PageAddressTest {

    @Test
    void theQueryStaysAsItWasWritten() {
        assertEquals("country=MX&q=a%26b+c", PageAddress.keepQuery("country=MX&q=a%26b+c"));
        assertEquals("", PageAddress.keepQuery(null));
    }

    @Test
    void aNoticeIsNotShownAgain() {
        assertEquals(
                "country=MX&size=50",
                PageAddress.keepQuery("country=MX&saved=7&changed=3&left=&size=50&view=saved&done"));
    }
}
