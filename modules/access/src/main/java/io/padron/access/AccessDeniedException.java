package io.padron.access;

/** The current user lacks the right. REST responds with 403; pages do not offer the command. */
public class AccessDeniedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AccessDeniedException(String what) {
        super(what);
    }
}
