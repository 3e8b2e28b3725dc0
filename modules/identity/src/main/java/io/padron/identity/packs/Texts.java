package io.padron.identity.packs;

import io.padron.id.spi.Text;
import io.padron.id.spi.Written;
import io.padron.kernel.Message;

/** Between the words of the SPI and those of the kernel, and of a pack's errors. */
final class Texts {
    private static final int LONGEST_ERROR = 300;

    private Texts() {}

    static Message message(Text text) {
        return new Message(text.es(), text.en());
    }

    static Message same(String text) {
        return new Message(text, text);
    }

    /** A label or name that people must be able to read. */
    static Message label(Text text) {
        if (text.es().isBlank() || text.en().isBlank()) {
            throw new IllegalArgumentException("A label or name is blank in one language");
        }
        return message(text);
    }

    static io.padron.kernel.PersonType kernel(io.padron.id.spi.PersonType type) {
        return io.padron.kernel.PersonType.valueOf(type.name());
    }

    static io.padron.id.spi.PersonType spi(io.padron.kernel.PersonType type) {
        return io.padron.id.spi.PersonType.valueOf(type.name());
    }

    /** Class and message of what a pack threw, fit for a screen; a pack's exception may itself throw when asked. */
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

    /** Class and place of what a rule threw; not its message, which may quote somebody's number. */
    static String place(Throwable error) {
        try {
            StackTraceElement[] frames = error.getStackTrace();
            return error.getClass().getName() + (frames.length == 0 ? "" : " (" + frames[0] + ")");
        } catch (Throwable worse) {
            return error.getClass().getName();
        }
    }

    /** What somebody typed, as a sentence may quote it. */
    static String quote(String written) {
        return Written.quote(written);
    }
}
