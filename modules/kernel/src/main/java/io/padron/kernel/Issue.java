package io.padron.kernel;

import java.util.List;

/**
 * Something wrong or doubtful in what somebody entered.
 *
 * @param field the path of the field as REST writes it: {@code emails[1]}, {@code name.first},
 *     {@code identities[0].value}; empty when it concerns the whole
 * @param code kebab-case, stable, for programs
 * @param message one sentence for people
 * @param severity whether it refuses
 */
public record Issue(String field, String code, Message message, Severity severity) {

    public static Issue error(String field, String code, Message message) {
        return new Issue(field, code, message, Severity.ERROR);
    }

    public static Issue doubt(String field, String code, Message message) {
        return new Issue(field, code, message, Severity.DOUBT);
    }

    /** The same issue, told of a field below the given one: {@code contacts[0]} and {@code email}. */
    public Issue under(String parent) {
        return new Issue(field.isEmpty() ? parent : parent + "." + field, code, message, severity);
    }

    public boolean refuses() {
        return severity == Severity.ERROR;
    }

    public static boolean anyRefuses(List<Issue> issues) {
        for (Issue issue : issues) {
            if (issue.refuses()) {
                return true;
            }
        }
        return false;
    }
}
