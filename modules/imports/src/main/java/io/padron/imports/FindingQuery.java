package io.padron.imports;

import io.padron.imports.RowOutcome.Kind;
import io.padron.kernel.Severity;
import java.util.Optional;

/**
 * Which rows are asked for.
 *
 * @param kind what became of them; empty for good ones that are doubted, unless a problem is asked for
 * @param problem what was found in them
 * @param fromRow the first row, as a spreadsheet shows it
 * @param toRow the last row
 */
public record FindingQuery(Optional<Kind> kind, Optional<Problem> problem, int fromRow, int toRow) {

    /**
     * A group of findings.
     *
     * @param column the header as the person wrote it
     */
    public record Problem(Severity severity, String code, String column) {}

    /** The same rows from another one on. */
    public FindingQuery from(int row) {
        return new FindingQuery(kind, problem, row, toRow);
    }
}
