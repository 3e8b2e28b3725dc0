package io.padron.web;

import io.padron.kernel.Message;
import io.padron.kernel.Messages;

/** The texts of the pages, for beans that have to put numbers or names into them. */
public final class UiMessages {

    private static final Messages MESSAGES = Messages.forClass(UiMessages.class);

    private UiMessages() {}

    /** The text of this key; arguments as in {@link Messages#get}. */
    public static Message get(String key, Object... arguments) {
        return MESSAGES.get(key, arguments);
    }

    /** The text as {@link Messages#getPattern}. */
    static Message getRaw(String key) {
        return MESSAGES.getPattern(key);
    }
}
