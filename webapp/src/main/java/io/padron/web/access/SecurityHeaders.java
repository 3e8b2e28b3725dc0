package io.padron.web.access;

import jakarta.servlet.http.HttpServletResponse;

/**
 * The security headers of every response. Pages get their content security policy from PrimeFaces, with a nonce per
 * page.
 */
final class SecurityHeaders {

    private SecurityHeaders() {}

    static void addTo(Destination destination, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        if (destination != Destination.RESOURCE) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (!destination.isPage()) {
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
    }
}
