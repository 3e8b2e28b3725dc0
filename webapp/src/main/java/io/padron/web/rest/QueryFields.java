package io.padron.web.rest;

import io.padron.kernel.CountryCode;
import io.padron.kernel.Issue;
import io.padron.kernel.Messages;
import io.padron.kernel.PageRequest;
import io.padron.kernel.text.PlainText;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Takes the parameters of a request's address one by one, as {@link JsonFields} does with a body's fields. */
public final class QueryFields {
    private static final Messages MESSAGES = Messages.forClass(QueryFields.class);
    private static final int MAX_LENGTH = 200;

    private final MultivaluedMap<String, String> parameters;
    private final List<Issue> issues = new ArrayList<>();

    private QueryFields(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    public static QueryFields of(MultivaluedMap<String, String> parameters) {
        return new QueryFields(parameters);
    }

    /** The text, or an empty one. */
    public String text(String name) {
        String text = Objects.requireNonNullElse(parameters.getFirst(name), "");
        if (text.length() > MAX_LENGTH) {
            addIssue(name, "too-long", MAX_LENGTH);
            return "";
        }
        if (!PlainText.isReadable(PlainText.cleanText(text))) {
            addIssue(name, "unreadable-characters");
            return "";
        }
        return text;
    }

    /** What the parser makes of the text; empty when absent, or when it makes nothing of it, which is noted. */
    public <T> Optional<T> parsed(String name, Function<String, Optional<T>> parser) {
        String text = text(name);
        Optional<T> value = text.isEmpty() ? Optional.empty() : parser.apply(text);
        if (value.isEmpty() && !text.isEmpty()) {
            addIssue(name, "malformed-parameter");
        }
        return value;
    }

    /** One of the constants, of any case; empty when absent, or when it is none, which is noted. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        String text = text(name).toUpperCase(Locale.ROOT);
        Optional<E> choice = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst();
        if (choice.isEmpty() && !text.isEmpty()) {
            addIssue(
                    name,
                    "unknown-choice",
                    text(name),
                    String.join(
                            ", ",
                            Arrays.stream(type.getEnumConstants())
                                    .map(Enum::name)
                                    .toList()));
        }
        return choice;
    }

    public Optional<CountryCode> country(String name) {
        Optional<CountryCode> country = CountryCode.parse(text(name));
        if (country.isEmpty() && !text(name).isEmpty()) {
            addIssue(name, "malformed-country");
        }
        return country;
    }

    /** Notes that the parameter must be there. */
    public void addMissing(String name) {
        if (text(name).isEmpty()) {
            addIssue(name, "required-parameter", name);
        }
    }

    /** The parameters {@code page} and {@code size}. */
    public PageRequest page() {
        int page = number("page", 0, Integer.MAX_VALUE / PageRequest.MAX_SIZE).orElse(0);
        int size = number("size", 1, PageRequest.MAX_SIZE).orElse(PageRequest.DEFAULT_SIZE);
        return new PageRequest(page, size);
    }

    private Optional<Integer> number(String name, int from, int to) {
        String text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= from && number <= to) {
                return Optional.of(number);
            }
        }
        addIssue(name, "number-out-of-range", from, to);
        return Optional.empty();
    }

    /** Throws the 422 problem when anything was noted. */
    public void throwIfInvalid() {
        if (!issues.isEmpty()) {
            throw Problem.invalid(issues.stream().distinct().toList()).toException();
        }
    }

    private void addIssue(String name, String code, Object... arguments) {
        issues.add(Issue.error(name, code, MESSAGES.get(code, arguments)));
    }
}
