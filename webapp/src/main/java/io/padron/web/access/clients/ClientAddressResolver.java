package io.padron.web.access.clients;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The address of a client. Behind a load balancer all requests come from its address, so that one client who guesses
 * passwords would delay all others: {@code X-Forwarded-For} is trusted from the addresses in the property {@code
 * padron.proxies}, and from no others.
 */
public record ClientAddressResolver(Set<String> proxies) {

    /** Behind the proxies of this server. */
    public static final ClientAddressResolver CONFIGURED = withProxies(System.getProperty("padron.proxies", ""));

    /** The length of the longest address: a longer header is forged. */
    private static final int MAX_LENGTH = 45;

    public static ClientAddressResolver withProxies(String proxies) {
        return new ClientAddressResolver(Stream.of(proxies.split(",", -1))
                .filter(one -> !one.isBlank())
                .collect(Collectors.toUnmodifiableSet()));
    }

    public String resolve(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        if (!proxies.contains(peer)) {
            return peer;
        }
        return findLastUntrusted(Collections.list(request.getHeaders("X-Forwarded-For")), peer);
    }

    /** Each proxy appends the address that it saw: entries before the last untrusted one may be forged. */
    public String findLastUntrusted(List<String> headers, String peer) {
        List<String> seen = headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .toList();
        for (int at = seen.size() - 1; at >= 0; at--) {
            String address = seen.get(at);
            if (address.isEmpty() || address.length() > MAX_LENGTH) {
                return peer;
            }
            if (!proxies.contains(address)) {
                return address;
            }
        }
        return peer;
    }
}
