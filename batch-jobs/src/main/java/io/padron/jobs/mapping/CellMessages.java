package io.padron.jobs.mapping;

import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import java.util.Optional;
import java.util.Set;

/** Replaces messages of the form by messages for files: a file has columns, and no + button. */
final class CellMessages {

    private static final Messages MESSAGES = Messages.forClass(CellMessages.class);
    private static final Set<String> CODES = Set.of("email-one-per-field", "phone-one-per-field");
    private static final int MAX_LENGTH = 60;

    private CellMessages() {}

    /** Returns the message for the cell, if the issue's own message would mislead. */
    static Optional<Message> findReplacement(String code, String text) {
        return CODES.contains(code) ? Optional.of(MESSAGES.get(code, quote(text))) : Optional.empty();
    }

    /** Appends to the message of a missing value that the cell holds only a placeholder. */
    static Message withPlaceholder(Message message, String text) {
        Message placeholder = MESSAGES.get("placeholder", quote(text));
        return new Message(message.es() + " " + placeholder.es(), message.en() + " " + placeholder.en());
    }

    private static String quote(String text) {
        String bare = text.replaceAll("\\p{Cc}|\\p{Cs}", " ").strip();
        return bare.length() > MAX_LENGTH ? bare.substring(0, MAX_LENGTH) + "…" : bare;
    }
}
