package io.padron.launcher;

/** Padrón cannot start as things are: one sentence for the operator, and the exit code of the process. */
final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private StartRefused(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** A setting says something that cannot be. */
    static StartRefused badSetting(String sentence) {
        return new StartRefused(2, sentence);
    }

    /** Somebody else has what is needed: the home folder or the port. */
    static StartRefused inUse(String sentence) {
        return new StartRefused(3, sentence);
    }

    /** The server or the application did not come up. */
    static StartRefused failed(String sentence) {
        return new StartRefused(1, sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    int exitCode() {
        return exitCode;
    }
}
