package io.padron.jobs.mapping;

import io.padron.customers.NewCustomer;
import io.padron.imports.RowOutcome.RowIssue;
import io.padron.kernel.Severity;
import java.util.List;

/**
 * A row of a file as a new customer.
 *
 * @param nextOffset where the next row begins in the staged file
 * @param cellIssues damaged cells, found before validation
 * @param locator finds the column of a field of this customer
 */
public record MappedRow(
        int row, long nextOffset, NewCustomer customer, List<RowIssue> cellIssues, FieldLocator locator) {

    public boolean hasCellErrors() {
        for (RowIssue issue : cellIssues) {
            if (issue.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }
}
