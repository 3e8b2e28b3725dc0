package io.padron.web;

import io.padron.kernel.Issue;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line of the summary above a form: what is wrong, and the field to which it leads; empty when there is none. */
public record FormProblem(String anchor, String message) implements Serializable {

    /** Tells each field its issues, and answers the summary of those that refuse, in the order of the fields. */
    public static List<FormProblem> place(List<Issue> issues, List<FormField> fields, Locale locale) {
        tell(issues, fields, fields, locale);
        return lines(issues.stream().filter(Issue::refuses), fields, locale);
    }

    /** The summary of the doubts among the issues, in the order of the fields. */
    public static List<FormProblem> doubts(List<Issue> issues, List<FormField> fields, Locale locale) {
        return lines(issues.stream().filter(issue -> !issue.refuses()), fields, locale);
    }

    private static List<FormProblem> lines(Stream<Issue> issues, List<FormField> fields, Locale locale) {
        return issues.sorted(Comparator.comparingInt(
                        issue -> field(issue, fields).map(fields::indexOf).orElse(Integer.MAX_VALUE)))
                .map(issue -> line(field(issue, fields), issue.message().in(locale), locale))
                .distinct()
                .toList();
    }

    /** As {@link #place}, of those fields only that are {@code told}; of the others nothing is said. */
    public static void placeAt(List<Issue> issues, List<FormField> fields, Predicate<FormField> told, Locale locale) {
        List<FormField> open = fields.stream().filter(told).toList();
        fields.stream()
                .filter(field -> field.isDoubted() && !open.contains(field))
                .forEach(FormField::clear);
        tell(issues, fields, open, locale);
    }

    /** Each field at once: a form may be sent while it is still looked at, and nothing is to be said twice. */
    private static void tell(List<Issue> issues, List<FormField> fields, List<FormField> told, Locale locale) {
        for (FormField field : told) {
            Map<Boolean, String> messages = issues.stream()
                    .filter(issue -> field(issue, fields).filter(field::equals).isPresent())
                    .collect(Collectors.partitioningBy(
                            Issue::refuses,
                            Collectors.mapping(issue -> issue.message().in(locale), Collectors.joining(" "))));
            field.tell(messages.getOrDefault(true, ""), messages.getOrDefault(false, ""));
        }
    }

    private static FormProblem line(Optional<FormField> field, String message, Locale locale) {
        return field.map(one -> new FormProblem(one.getAnchor(), named(one, message, locale)))
                .orElseGet(() -> new FormProblem("", message));
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
