package io.padron.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From where a request comes. Behind a balancer all seem to come from it, so that one who guesses passwords would keep
 * everybody waiting: of those that the property {@code padron.proxies} names, what they say in {@code X-Forwarded-For} is
 * believed, and of nobody else.
 */
record ClientAddress(Set<String> proxies) {

    /** Behind the proxies of this server. */
    static final ClientAddress HERE = behind(System.getProperty("padron.proxies", ""));

    /** Of an address written out: longer is a header that somebody made up. */
    private static final int LONGEST = 45;

    static ClientAddress behind(String proxies) {
        return new ClientAddress(Stream.of(proxies.split(",", -1))
                .filter(one -> !one.isBlank())
                .collect(Collectors.toUnmodifiableSet()));
    }

    String of(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        if (!proxies.contains(peer)) {
            return peer;
        }
        return lastUntrusted(Collections.list(request.getHeaders("X-Forwarded-For")), peer);
    }

    /** Each proxy adds whom it saw at the end: what stands before the last one that is none of ours is hearsay. */
    String lastUntrusted(List<String> headers, String peer) {
        List<String> seen = headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .toList();
        for (int at = seen.size() - 1; at >= 0; at--) {
            String address = seen.get(at);
            if (address.isEmpty() || address.length() > LONGEST) {
                return peer;
            }
            if (!proxies.contains(address)) {
                return address;
            }
        }
        return peer;
    }
}
