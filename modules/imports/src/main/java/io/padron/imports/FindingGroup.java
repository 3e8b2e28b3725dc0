package io.padron.imports;

/**
 * Rows that the same remedy helps.
 *
 * @param rows how many they are
 * @param example what is told of the first of them
 */
public record FindingGroup(int rows, int firstRow, RowOutcome.RowIssue example) {}
