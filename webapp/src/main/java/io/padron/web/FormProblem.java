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

    /** Places the issues at their fields and returns the summary of the errors in the order of the fields. */
    public static List<FormProblem> placeAll(List<Issue> issues, List<FormField> fields, Locale locale) {
        showAtFields(issues, fields, fields, locale);
        return createLines(issues.stream().filter(Issue::isError), fields, locale);
    }

    /** The summary of the doubts, in the order of the fields. */
    public static List<FormProblem> summarizeDoubts(List<Issue> issues, List<FormField> fields, Locale locale) {
        return createLines(issues.stream().filter(issue -> !issue.isError()), fields, locale);
    }

    private static List<FormProblem> createLines(Stream<Issue> issues, List<FormField> fields, Locale locale) {
        return issues.sorted(Comparator.comparingInt(
                        issue -> findField(issue, fields).map(fields::indexOf).orElse(Integer.MAX_VALUE)))
                .map(issue ->
                        createLine(findField(issue, fields), issue.message().in(locale), locale))
                .distinct()
                .toList();
    }

    /** As {@link #placeAll}, for the given fields only. */
    public static void placeAtFields(
            List<Issue> issues, List<FormField> fields, Predicate<FormField> shown, Locale locale) {
        List<FormField> open = fields.stream().filter(shown).toList();
        fields.stream()
                .filter(field -> field.isDoubted() && !open.contains(field))
                .forEach(FormField::clearIssues);
        showAtFields(issues, fields, open, locale);
    }

    /** Each field at once: a form may be sent while it is still looked at, and nothing is to be said twice. */
    private static void showAtFields(List<Issue> issues, List<FormField> fields, List<FormField> shown, Locale locale) {
        for (FormField field : shown) {
            Map<Boolean, String> messages = issues.stream()
                    .filter(issue ->
                            findField(issue, fields).filter(field::equals).isPresent())
                    .collect(Collectors.partitioningBy(
                            Issue::isError,
                            Collectors.mapping(issue -> issue.message().in(locale), Collectors.joining(" "))));
            field.showIssues(messages.getOrDefault(true, ""), messages.getOrDefault(false, ""));
        }
    }

    private static FormProblem createLine(Optional<FormField> field, String message, Locale locale) {
        return field.map(one -> new FormProblem(one.getAnchor(), withFieldName(one, message, locale)))
                .orElseGet(() -> new FormProblem("", message));
    }

    /** Away from its field, a message must name the field. */
    private static String withFieldName(FormField field, String message, Locale locale) {
        boolean namesIt = message.toLowerCase(locale).contains(field.getLabel().toLowerCase(locale));
        return namesIt ? message : field.getLabel() + ": " + message;
    }

    /** The field itself, or the first below or above it: an issue of {@code emails} belongs to {@code emails[0]}. */
    private static Optional<FormField> findField(Issue issue, List<FormField> fields) {
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
