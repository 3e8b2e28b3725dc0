package io.padron.imports;

import io.padron.kernel.Message;
import io.padron.kernel.Severity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What became of a row that did not simply load, or what is doubtful about one that may.
 *
 * @param row as a spreadsheet shows it
 * @param outcome empty when the row is good and only doubted
 * @param winner the row of the same file that it doubles
 * @param customer the customer whom it doubles
 */
public record RowOutcome(
        int row, Optional<Kind> outcome, OptionalInt winner, OptionalLong customer, List<RowIssue> issues) {

    public RowOutcome {
        issues = List.copyOf(issues);
    }

    /** How a row can miss the register. */
    public enum Kind {
        DUPLICATE_IN_FILE,
        DUPLICATE_IN_REGISTER,
        REJECTED
    }

    /**
     * One thing that is wrong, doubled or doubtful.
     *
     * @param column the header as the person wrote it, empty when it concerns the whole row
     * @param text what stands in the cell
     */
    public record RowIssue(Severity severity, String code, String column, String text, Message message) {}

    public static RowOutcome rejected(int row, List<RowIssue> issues) {
        return new RowOutcome(row, Optional.of(Kind.REJECTED), OptionalInt.empty(), OptionalLong.empty(), issues);
    }

    public static RowOutcome doubted(int row, List<RowIssue> issues) {
        return new RowOutcome(row, Optional.empty(), OptionalInt.empty(), OptionalLong.empty(), issues);
    }

    public static RowOutcome inRegister(int row, long customer, List<RowIssue> issues) {
        return new RowOutcome(
                row, Optional.of(Kind.DUPLICATE_IN_REGISTER), OptionalInt.empty(), OptionalLong.of(customer), issues);
    }

    public static RowOutcome inFile(int row, int winner, List<RowIssue> issues) {
        return new RowOutcome(
                row, Optional.of(Kind.DUPLICATE_IN_FILE), OptionalInt.of(winner), OptionalLong.empty(), issues);
    }
}
