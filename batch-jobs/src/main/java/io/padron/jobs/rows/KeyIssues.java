package io.padron.jobs.rows;

import io.padron.customers.UniqueKey;
import io.padron.imports.RowOutcome.RowIssue;
import io.padron.jobs.mapping.FieldLocator;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import java.util.List;

/** Creates the issue of a duplicate, at the column of the identity number or reference that is not unique. */
final class KeyIssues {

    private static final Messages MESSAGES = Messages.forClass(KeyIssues.class);

    private KeyIssues() {}

    /** For a key that a customer in the register has. */
    static RowIssue duplicateInRegister(ValidatedRow row, UniqueKey key, String customer) {
        return createIssue(row, key, MESSAGES.get(codeOf(key), customer));
    }

    /** For a key that an earlier row of the file has. */
    static RowIssue duplicateInFile(ValidatedRow row, UniqueKey key, int winner) {
        return createIssue(row, key, MESSAGES.get(codeOf(key) + ".in-file", Integer.toString(winner)));
    }

    private static RowIssue createIssue(ValidatedRow row, UniqueKey key, Message message) {
        FieldLocator locator = row.mapped().locator();
        return locator.errorAt(fileFieldOf(row, key), codeOf(key), message);
    }

    private static String codeOf(UniqueKey key) {
        return switch (key.type()) {
            case IDENTITY -> "duplicate-identity";
            case REFERENCE -> "reference-taken";
        };
    }

    private static String fileFieldOf(ValidatedRow row, UniqueKey key) {
        if (key.type() == UniqueKey.KeyType.REFERENCE) {
            return "reference";
        }
        FieldLocator locator = row.mapped().locator();
        List<String> identities = locator.fields().identities();
        // The key of an identity contains its kind between colons and ends in its normal form.
        return identities.stream()
                .filter(field -> key.value().contains(":" + field.substring(field.indexOf('.') + 1) + ":"))
                .findFirst()
                .orElse(identities.isEmpty() ? "" : identities.get(0));
    }
}
