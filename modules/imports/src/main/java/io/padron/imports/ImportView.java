package io.padron.imports;

import io.padron.id.spi.PersonType;
import io.padron.imports.files.SkippedData;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import java.time.Instant;
import java.util.Optional;

/**
 * A run as pages and REST show it. Counts grow while it is processed; from {@link ImportState#VALIDATED} on, rows =
 * accepted + loaded + duplicatesInFile + duplicatesInRegister + rejected.
 *
 * @param rowsInFile the number of rows of the file; 0 before it has been read
 * @param rows the number of validated rows
 * @param accepted rows that wait to be loaded
 * @param warnings rows that are accepted or loaded with doubts
 * @param removed customers of this run that its undo removed
 * @param kept customers of this run that its undo kept because they had been changed
 * @param pausedState the state to which a paused run returns
 * @param skippedData data of the file that was skipped or is hidden; empty before the file was read
 * @param error why the run failed or was paused by the engine; for an active run, why it cannot continue at present
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
        Optional<ImportState> pausedState,
        SkippedData skippedData,
        Optional<ImportError> error,
        String startedBy,
        Instant startedAt,
        Optional<Instant> endedAt) {

    /** The reason of a failure, a pause or a stall; {@code code} is stable and kebab-case. */
    public record ImportError(String code, Message message) {}

    /** The state, or for a paused run the state before the pause. */
    public ImportState stateBeforePause() {
        return pausedState.orElse(state);
    }

    /** Whether the customers of this run are stored or may still be loaded. */
    public boolean mayHaveCustomers() {
        return loaded > removed || !state.isEnded();
    }

    /** Whether some rows are stored with their most severe issue only, because too many rows have issues. */
    public boolean hasLimitedIssues() {
        return rejected + warnings > ImportIssues.MAX_ROWS_WITH_ALL_ISSUES;
    }

    /** Rows that are duplicates within the file or of a customer. */
    public int duplicates() {
        return duplicatesInFile + duplicatesInRegister;
    }
}
