package io.padron.launcher;

import io.padron.launcher.sentence.Sentence;
import org.jspecify.annotations.Nullable;

/** Padrón cannot start as things are: one sentence for the operator, and the exit code of the process. */
final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private StartRefused(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** A setting says something that cannot be, or names something that does not answer. */
    static StartRefused badSetting(String key, @Nullable Object... arguments) {
        return badSetting(Sentence.of(key, arguments));
    }

    static StartRefused badSetting(Sentence sentence) {
        return new StartRefused(2, sentence.toString());
    }

    /** What the application itself refused, in its own words. */
    static StartRefused byApplication(String sentence) {
        return new StartRefused(2, sentence);
    }

    /** Another process has what is needed: the home folder or the port. */
    static StartRefused inUse(String key, @Nullable Object... arguments) {
        return new StartRefused(3, Sentence.of(key, arguments).toString());
    }

    /** The server or the application did not come up. */
    static StartRefused failed(String key, @Nullable Object... arguments) {
        return new StartRefused(1, Sentence.of(key, arguments).toString());
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    int exitCode() {
        return exitCode;
    }
}
