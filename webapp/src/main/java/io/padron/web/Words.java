package io.padron.web;

import io.padron.kernel.Message;
import io.padron.kernel.Messages;

/** The texts of the pages, for beans that have to put numbers or names into them. */
public final class Words {

    private static final Messages MESSAGES = Messages.beside(Words.class);

    private Words() {}

    /** The text of this key; arguments as in {@link Messages#get}. */
    public static Message get(String key, Object... arguments) {
        return MESSAGES.get(key, arguments);
    }

    /** The text as {@link Messages#asWritten}. */
    static Message asWritten(String key) {
        return MESSAGES.asWritten(key);
    }
}
