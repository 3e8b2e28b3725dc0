package io.padron.imports;

import java.util.Optional;

/** What happens after the validation of a file. */
public enum LoadMode {
    /**
     * Load at once if no row was rejected and no skipped data needs confirmation ({@link
     * io.padron.imports.files.SkippedData#needsConfirmation}), else wait. Duplicates do not stop it.
     */
    WHEN_CLEAN,
    /** Load the accepted rows in any case: the client asked for it, and the response names the skipped data. */
    AUTO,
    /** Load the accepted rows unless data was skipped that needs confirmation: no user reads the response. */
    UNATTENDED,
    /** Always wait for confirmation. */
    MANUAL;

    /** The mode that a client may choose, as REST writes it: {@code auto}, {@code manual}. */
    public static Optional<LoadMode> parse(String text) {
        return switch (text) {
            case "auto" -> Optional.of(AUTO);
            case "manual" -> Optional.of(MANUAL);
            default -> Optional.empty();
        };
    }
}
