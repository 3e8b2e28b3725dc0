package io.padron.imports;

import io.padron.imports.files.LeftOut;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import io.padron.kernel.PersonType;
import java.time.Instant;
import java.util.Optional;

/**
 * A run as people see it. Counts grow while it goes on; from {@link ImportState#VALIDATED} on,
 * rows = accepted + loaded + duplicatesInFile + duplicatesInRegister + rejected.
 *
 * @param rowsInFile how many rows the file has; 0 until it has been read through
 * @param rows how many rows have been judged
 * @param accepted waiting to be loaded
 * @param warnings rows accepted or loaded with doubts
 * @param removed customers of this run that its undo took out of the register
 * @param kept customers of this run that its undo left because somebody had touched them
 * @param pausedIn what a paused run was doing
 * @param leftOut what was left out of the file, or read though the person does not see it; nothing until it was read
 * @param error why the run failed or was halted by the engine; of a run that goes on, why it has to wait at present
 */
public record ImportView(
        ImportId id,
        String fileName,
        CountryCode country,
        PersonType personType,
        LoadMode mode,
        ImportState state,
        int rowsInFile,
        int rows,
        int accepted,
        int loaded,
        int duplicatesInFile,
        int duplicatesInRegister,
        int rejected,
        int warnings,
        int removed,
        int kept,
        Optional<ImportState> pausedIn,
        LeftOut leftOut,
        Optional<Failure> error,
        String startedBy,
        Instant startedAt,
        Optional<Instant> endedAt) {

    /** Why a file cannot be read; {@code code} is stable and kebab-case. */
    public record Failure(String code, Message message) {}

    /** What the run does, or did before it was paused. */
    public ImportState phase() {
        return pausedIn.orElse(state);
    }

    /** Whether customers of this run are in the register, or may still come. */
    public boolean counts() {
        return loaded > removed || !state.ended();
    }

    /** Whether some rows are told with their gravest finding alone, because so many have one. */
    public boolean findingsLimited() {
        return rejected + warnings > Findings.ROWS_TOLD_FULLY;
    }

    /** Rows that were doubled within the file or in the register. */
    public int duplicates() {
        return duplicatesInFile + duplicatesInRegister;
    }
}
