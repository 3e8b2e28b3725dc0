package io.padron.jobs.rows;

import io.padron.customers.CustomerKey;
import io.padron.imports.RowOutcome.RowIssue;
import io.padron.jobs.mapping.FieldLocator;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import java.util.List;

/** How a row is told that it doubles somebody: at the column of the identity or reference that is taken. */
final class KeyIssues {

    private static final Messages MESSAGES = Messages.beside(KeyIssues.class);

    private KeyIssues() {}

    /** A customer is there who has the key. */
    static RowIssue inRegister(ReviewedRow row, CustomerKey key, String customer) {
        return issue(row, key, MESSAGES.get(code(key), customer));
    }

    /** A lower row of the file has the key. */
    static RowIssue inFile(ReviewedRow row, CustomerKey key, int winner) {
        return issue(row, key, MESSAGES.get(code(key) + ".in-file", Integer.toString(winner)));
    }

    private static RowIssue issue(ReviewedRow row, CustomerKey key, Message message) {
        FieldLocator locator = row.mapped().locator();
        return locator.wrong(fileField(row, key), code(key), message);
    }

    private static String code(CustomerKey key) {
        return switch (key.kind()) {
            case IDENTITY -> "duplicate-identity";
            case REFERENCE -> "reference-taken";
        };
    }

    private static String fileField(ReviewedRow row, CustomerKey key) {
        if (key.kind() == CustomerKey.Kind.REFERENCE) {
            return "reference";
        }
        FieldLocator locator = row.mapped().locator();
        List<String> identities = locator.fields().identities();
        // An identity's key ends in its normal form and names its kind between colons.
        return identities.stream()
                .filter(field -> key.text().contains(":" + field.substring(field.indexOf('.') + 1) + ":"))
                .findFirst()
                .orElse(identities.isEmpty() ? "" : identities.get(0));
    }
}
