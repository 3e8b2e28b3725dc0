package io.padron.imports;

import io.padron.kernel.Message;
import io.padron.kernel.Severity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The outcome of a row that was not loaded, or the doubts about a row that may be loaded.
 *
 * @param row as a spreadsheet shows it
 * @param type empty when the row is accepted with doubts only
 * @param duplicateOfRow the row of the same file that has the same key
 * @param duplicateOfCustomer the customer that has the same key
 */
public record RowOutcome(
        int row,
        Optional<OutcomeType> type,
        OptionalInt duplicateOfRow,
        OptionalLong duplicateOfCustomer,
        List<RowIssue> issues) {

    public RowOutcome {
        issues = List.copyOf(issues);
    }

    /** The reason why a row was not loaded. */
    public enum OutcomeType {
        DUPLICATE_IN_FILE,
        DUPLICATE_IN_REGISTER,
        REJECTED
    }

    /**
     * One error, duplicate or doubt.
     *
     * @param column the header as the user wrote it, empty when the issue concerns the whole row
     * @param text the text of the cell
     */
    public record RowIssue(Severity severity, String code, String column, String text, Message message) {}

    public static RowOutcome rejected(int row, List<RowIssue> issues) {
        return new RowOutcome(
                row, Optional.of(OutcomeType.REJECTED), OptionalInt.empty(), OptionalLong.empty(), issues);
    }

    public static RowOutcome doubtful(int row, List<RowIssue> issues) {
        return new RowOutcome(row, Optional.empty(), OptionalInt.empty(), OptionalLong.empty(), issues);
    }

    public static RowOutcome duplicateInRegister(int row, long customer, List<RowIssue> issues) {
        return new RowOutcome(
                row,
                Optional.of(OutcomeType.DUPLICATE_IN_REGISTER),
                OptionalInt.empty(),
                OptionalLong.of(customer),
                issues);
    }

    public static RowOutcome duplicateInFile(int row, int winner, List<RowIssue> issues) {
        return new RowOutcome(
                row, Optional.of(OutcomeType.DUPLICATE_IN_FILE), OptionalInt.of(winner), OptionalLong.empty(), issues);
    }
}
