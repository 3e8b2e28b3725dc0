package io.padron.web.start;

import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import io.padron.schema.UnusableDatabaseException;
import java.util.List;

/**
 * Why the application does not start, in a sentence for the operator: the launcher reads it in a system property, the one
 * place that both see, prints it as the last thing and ends the process.
 */
final class StartRefusal {

    private static final String PROPERTY = "padron.start.refused";
    private static final Messages MESSAGES = Messages.forClass(StartRefusal.class);

    private StartRefusal() {}

    /** The sentence of what is wrong with the database. */
    static Message of(UnusableDatabaseException database) {
        List<String> details = database.details();
        return switch (database.reason()) {
            case NEWER_VERSION -> MESSAGES.get("newer-version", details.get(0), details.get(1));
            case OTHER_MIGRATIONS -> MESSAGES.get("other-migrations", details.get(0));
            case TRUNCATED_FILE -> MESSAGES.get("truncated-file", details.get(0), details.get(1));
        };
    }

    /** Tells it. What is returned is to be thrown, so that the server does not take the application for started. */
    static IllegalStateException createException(String sentence, Throwable cause) {
        System.setProperty(PROPERTY, sentence);
        return new IllegalStateException(sentence, cause);
    }

    static IllegalStateException createException(Message sentence, Throwable cause) {
        return createException(sentence.es() + System.lineSeparator() + sentence.en(), cause);
    }
}
