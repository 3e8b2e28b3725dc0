package io.padron.identity.packs;

import io.padron.id.spi.Text;
import io.padron.id.spi.Written;
import io.padron.kernel.Message;

/** Converts texts of the SPI to messages, and describes errors of packs. */
final class SpiTexts {
    private static final int LONGEST_ERROR = 300;

    private SpiTexts() {}

    static Message toMessage(Text text) {
        return new Message(text.es(), text.en());
    }

    static Message sameInBothLanguages(String text) {
        return new Message(text, text);
    }

    /** Converts a label or name, which must not be blank. */
    static Message toLabel(Text text) {
        if (text.es().isBlank() || text.en().isBlank()) {
            throw new IllegalArgumentException("A label or name is blank in one language");
        }
        return toMessage(text);
    }

    /**
     * Describes an exception of a pack by its class and message, for a page. The exception's own methods may throw.
     */
    static String describe(Throwable error) {
        String message;
        try {
            message = String.valueOf(error.getMessage());
        } catch (Throwable worse) {
            message = "";
        }
        String text = error.getClass().getName() + ": " + message;
        String shown = text.length() > LONGEST_ERROR ? text.substring(0, LONGEST_ERROR) + "…" : text;
        return shown.replaceAll("\\p{Cntrl}+", " ");
    }

    /** Returns the class and line of a rule's exception, but not its message, which may contain personal data. */
    static String findCodeLocation(Throwable error) {
        try {
            StackTraceElement[] frames = error.getStackTrace();
            return error.getClass().getName() + (frames.length == 0 ? "" : " (" + frames[0] + ")");
        } catch (Throwable worse) {
            return error.getClass().getName();
        }
    }

    /** Shortens user text for quoting in a sentence. */
    static String quote(String written) {
        return Written.quote(written);
    }
}
