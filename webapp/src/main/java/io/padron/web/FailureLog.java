package io.padron.web;

import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What should not happen: told in full to the log alone, for it may hold somebody's data. */
public final class FailureLog {

    private static final Logger LOG = Logger.getLogger(FailureLog.class.getName());

    private FailureLog() {}

    /** Writes the failure down; the number under which it is found again, for people to tell. */
    public static String write(@Nullable Throwable failure) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, "Failure " + number + " of a request", failure);
        return number;
    }
}
