package io.padron.kernel;

import java.util.List;

/**
 * An error or a doubt about an entered value.
 *
 * @param field the path of the field as REST writes it: {@code emails[1]}, {@code name.first}, {@code
 *         identities[0].value}; empty for the whole customer
 * @param code stable, in kebab-case, for programs
 * @param message one sentence for users
 * @param severity whether the issue refuses the value
 */
public record Issue(String field, String code, Message message, Severity severity) {

    public static Issue error(String field, String code, Message message) {
        return new Issue(field, code, message, Severity.ERROR);
    }

    public static Issue doubt(String field, String code, Message message) {
        return new Issue(field, code, message, Severity.DOUBT);
    }

    /** Returns the issue with the field below the given parent: {@code contacts[0]} and {@code email}. */
    public Issue withParentField(String parent) {
        return new Issue(field.isEmpty() ? parent : parent + "." + field, code, message, severity);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public static boolean hasErrors(List<Issue> issues) {
        for (Issue issue : issues) {
            if (issue.isError()) {
                return true;
            }
        }
        return false;
    }
}
