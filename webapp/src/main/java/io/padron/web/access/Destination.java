package io.padron.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The kind of address that a request asks for, for access control. */
enum Destination {
    /** Styles, scripts and fonts of the pages. */
    RESOURCE,
    /** Whether the server is up. */
    HEALTH,
    /** A page for users who are not signed in. */
    OPEN_PAGE,
    /** A page. */
    PAGE,
    /** What tells of the server: figures and the description of REST. */
    REPORT,
    /** REST. */
    PROGRAM;

    static Destination of(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (path.startsWith("/jakarta.faces.resource/")) {
            return RESOURCE;
        }
        if (isAt("/health", path)) {
            return HEALTH;
        }
        if (path.matches("/access/(sign-in|help)(\\.xhtml)?|/language|/theme|/help/pictures/[a-z]{2}/sign-in\\.png")) {
            return OPEN_PAGE;
        }
        if (isAt("/openapi", path) || isAt("/metrics", path)) {
            return REPORT;
        }
        return isAt("/api", path) ? PROGRAM : PAGE;
    }

    private static boolean isAt(String folder, String path) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    /** The supported methods; those of REST are decided by its resources. */
    List<String> methods() {
        return switch (this) {
            case HEALTH -> List.of("GET", "HEAD", "OPTIONS");
            case RESOURCE, OPEN_PAGE, PAGE, REPORT -> List.of("GET", "HEAD", "OPTIONS", "POST");
            case PROGRAM -> List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");
        };
    }

    boolean isOpen() {
        return this == RESOURCE || this == HEALTH || this == OPEN_PAGE;
    }

    boolean isPage() {
        return this == PAGE || this == OPEN_PAGE;
    }
}
