package io.padron.launcher;

import io.padron.launcher.sentence.Sentence;
import org.jspecify.annotations.Nullable;

/** Padrón cannot start: one sentence for the operator, and the exit code of the process. */
final class StartRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private StartRefusedException(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** A setting has an invalid value, or names a server that does not answer. */
    static StartRefusedException badSetting(String key, @Nullable Object... arguments) {
        return badSetting(Sentence.of(key, arguments));
    }

    static StartRefusedException badSetting(Sentence sentence) {
        return new StartRefusedException(2, sentence.toString());
    }

    /** The application refused to start, with its own sentence. */
    static StartRefusedException refusedByApplication(String sentence) {
        return new StartRefusedException(2, sentence);
    }

    /** Another process uses the home folder or the port. */
    static StartRefusedException inUse(String key, @Nullable Object... arguments) {
        return new StartRefusedException(3, Sentence.of(key, arguments).toString());
    }

    /** The server or the application failed to start. */
    static StartRefusedException failed(String key, @Nullable Object... arguments) {
        return new StartRefusedException(1, Sentence.of(key, arguments).toString());
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    int exitCode() {
        return exitCode;
    }
}
