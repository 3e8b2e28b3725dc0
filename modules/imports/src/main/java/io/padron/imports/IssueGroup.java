package io.padron.imports;

/**
 * Rows with the same problem in the same column.
 *
 * @param rows their number
 * @param example the issue of the first of them
 */
public record IssueGroup(int rows, int firstRow, RowOutcome.RowIssue example) {}
