package io.padron.web.access.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    private static final String BALANCER = "10.0.0.5";
    private static final ClientAddressResolver BEHIND = ClientAddressResolver.withProxies(BALANCER + ",10.0.0.6");

    @Test
    void theBalancerSaysWhoCame() {
        assertEquals("192.0.2.7", BEHIND.findLastUntrusted(List.of("192.0.2.7"), BALANCER));
    }

    @Test
    void whatTheBrowserItselfSendsIsNotBelieved() {
        assertEquals("192.0.2.7", BEHIND.findLastUntrusted(List.of("198.51.100.1, 192.0.2.7"), BALANCER));
        assertEquals("192.0.2.7", BEHIND.findLastUntrusted(List.of("198.51.100.1", "192.0.2.7"), BALANCER));
    }

    @Test
    void ofSeveralBalancersTheFirstOneCounts() {
        assertEquals("192.0.2.7", BEHIND.findLastUntrusted(List.of("198.51.100.1, 192.0.2.7, 10.0.0.6"), BALANCER));
    }

    @Test
    void whatSaysNothingIsTheBalancersOwn() {
        assertEquals(BALANCER, BEHIND.findLastUntrusted(List.of(), BALANCER));
        assertEquals(BALANCER, BEHIND.findLastUntrusted(List.of("192.0.2.7,"), BALANCER));
        assertEquals(BALANCER, BEHIND.findLastUntrusted(List.of("x".repeat(46)), BALANCER));
    }
}
