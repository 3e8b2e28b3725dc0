package io.padron.web;

import io.padron.kernel.Issue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A line of the summary above a form: what is wrong, and the field to which it leads; empty when there is none. */
public record FormProblem(String anchor, String message) implements Serializable {

    /** Tells each field its issues, and answers the summary of those that refuse, in the order of the fields. */
    public static List<FormProblem> place(List<Issue> issues, List<FormField> fields, Locale locale) {
        fields.forEach(FormField::clear);
        List<Issue> ordered = issues.stream()
                .sorted(Comparator.comparingInt(
                        issue -> field(issue, fields).map(fields::indexOf).orElse(Integer.MAX_VALUE)))
                .toList();
        List<FormProblem> summary = new ArrayList<>();
        for (Issue issue : ordered) {
            String message = issue.message().in(locale);
            Optional<FormField> field = field(issue, fields);
            if (issue.refuses()) {
                field.ifPresent(one -> one.refuse(message));
                summary.add(field.map(one -> new FormProblem(one.getAnchor(), named(one, message, locale)))
                        .orElseGet(() -> new FormProblem("", message)));
            } else {
                field.ifPresent(one -> one.question(message));
            }
        }
        return List.copyOf(summary);
    }

    /** Far from its field, a message that does not name it says nothing. */
    private static String named(FormField field, String message, Locale locale) {
        boolean namesIt = message.toLowerCase(locale).contains(field.getLabel().toLowerCase(locale));
        return namesIt ? message : field.getLabel() + ": " + message;
    }

    /** The field itself, or the first below or above it: an issue of {@code emails} belongs to {@code emails[0]}. */
    private static Optional<FormField> field(Issue issue, List<FormField> fields) {
        String path = issue.field();
        return fields.stream()
                .filter(field -> field.getPath().equals(path))
                .findFirst()
                .or(() -> fields.stream()
                        .filter(field ->
                                !path.isEmpty() && (isBelow(field.getPath(), path) || isBelow(path, field.getPath())))
                        .findFirst());
    }

    private static boolean isBelow(String path, String parent) {
        return path.length() > parent.length()
                && path.startsWith(parent)
                && (path.charAt(parent.length()) == '.' || path.charAt(parent.length()) == '[');
    }
}
