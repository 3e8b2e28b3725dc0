package io.padron.web.errors;

import jakarta.faces.FacesException;

/** What was sent to a page failed before any code of the page ran: its form is made up, damaged or out of date. */
final class UnreadableFormException extends FacesException {

    private static final long serialVersionUID = 1L;

    UnreadableFormException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
