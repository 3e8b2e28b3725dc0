package io.padron.web.access;

import jakarta.servlet.http.HttpServletRequest;

/** What a request asks for, as far as the door is concerned. */
enum Destination {
    /** Styles, scripts and fonts of the pages. */
    RESOURCE,
    /** Whether the server is up. */
    HEALTH,
    /** A page for who is not signed in yet. */
    OPEN_PAGE,
    /** A page. */
    PAGE,
    /** REST and everything else that programs read. */
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
        return isAt("/api", path) || isAt("/openapi", path) || isAt("/metrics", path) ? PROGRAM : PAGE;
    }

    private static boolean isAt(String folder, String path) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    boolean isOpen() {
        return this == RESOURCE || this == HEALTH || this == OPEN_PAGE;
    }

    boolean isPage() {
        return this == PAGE || this == OPEN_PAGE;
    }
}
