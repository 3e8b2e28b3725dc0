package io.padron.kernel;

import java.util.List;

/**
 * An error or a doubt about an entered value.
 *
 * @param field the path of the field as REST writes it: {@code emails[1]}, {@code name.first}, {@code
 *         identities[0].value}; empty when it concerns the whole
 * @param code kebab-case, stable, for programs
 * @param message one sentence for users
 * @param severity whether it refuses the value
 */
public record Issue(String field, String code, Message message, Severity severity) {

    public static Issue error(String field, String code, Message message) {
        return new Issue(field, code, message, Severity.ERROR);
    }

    public static Issue doubt(String field, String code, Message message) {
        return new Issue(field, code, message, Severity.DOUBT);
    }

    /** The same issue of a field below the given parent: {@code contacts[0]} and {@code email}. */
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
