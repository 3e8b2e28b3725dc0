package io.padron.jobs.mapping;

import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import java.util.Optional;
import java.util.Set;

/** Messages for files in place of messages for the form: a file has columns, and no + button. */
final class CellMessages {

    private static final Messages MESSAGES = Messages.forClass(CellMessages.class);
    private static final Set<String> CODES = Set.of("email-one-per-field", "phone-one-per-field");
    private static final int LONGEST_SHOWN = 60;

    private CellMessages() {}

    /** What to say of the cell's text in place of the issue's own message, if that would mislead. */
    static Optional<Message> findReplacement(String code, String text) {
        return CODES.contains(code) ? Optional.of(MESSAGES.get(code, quote(text))) : Optional.empty();
    }

    /** The message of a value that is missing, and that what stands in the cell is none. */
    static Message withPlaceholder(Message message, String text) {
        Message placeholder = MESSAGES.get("placeholder", quote(text));
        return new Message(message.es() + " " + placeholder.es(), message.en() + " " + placeholder.en());
    }

    private static String quote(String text) {
        String bare = text.replaceAll("\\p{Cc}|\\p{Cs}", " ").strip();
        return bare.length() > LONGEST_SHOWN ? bare.substring(0, LONGEST_SHOWN) + "…" : bare;
    }
}
