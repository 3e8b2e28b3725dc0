package io.padron.web.rest;

import io.padron.kernel.CountryCode;
import io.padron.kernel.Issue;
import io.padron.kernel.Messages;
import io.padron.kernel.text.PlainText;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fields of a JSON object one by one. Nothing is thrown until {@link #throwIfInvalid}: what has the wrong shape is
 * noted with its path, so that one answer names everything. Absent, {@code null} and empty are the same.
 */
public final class JsonFields {
    private static final Messages MESSAGES = Messages.forClass(JsonFields.class);

    /** No field of ours is this long; modules have closer limits of their own. */
    static final int MAX_TEXT_LENGTH = 2_000;

    static final int MAX_LIST_SIZE = 100;

    private final JsonObject object;
    private final String path;
    private final List<Issue> issues;

    private JsonFields(JsonObject object, String path, List<Issue> issues) {
        this.object = object;
        this.path = path;
        this.issues = issues;
    }

    public static JsonFields of(JsonObject object) {
        return new JsonFields(object, "", new ArrayList<>());
    }

    /** Notes each field that has none of these names. */
    public JsonFields requireOnly(Set<String> names) {
        object.keySet().stream()
                .filter(name -> !names.contains(name))
                .limit(MAX_LIST_SIZE)
                .forEach(name -> addIssue(path + quote(name), "unknown-field"));
        return this;
    }

    /** The text, or an empty one. */
    public String text(String name) {
        return text(object.get(name), path + name);
    }

    /** The text; a blank one is noted. */
    public String requiredText(String name) {
        if (isBlank(name)) {
            addIssue(path + name, "required");
        }
        return text(name);
    }

    /** The texts, blank ones at their places. */
    public List<String> texts(String name) {
        JsonArray array = readArray(name);
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < array.size(); at++) {
            texts.add(text(array.get(at), path + name + "[" + at + "]"));
        }
        return texts;
    }

    /** The members of the object, or none. */
    public Map<String, String> textsByName(String name) {
        JsonFields fields = object(name);
        if (fields.object.size() > MAX_LIST_SIZE) {
            addIssue(path + name, "too-many", MAX_LIST_SIZE);
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        fields.object.keySet().forEach(key -> texts.put(key, fields.text(key)));
        return texts;
    }

    /** The object; one without fields when there is none. */
    public JsonFields object(String name) {
        return toFields(object.get(name), path + name);
    }

    public List<JsonFields> objects(String name) {
        JsonArray array = readArray(name);
        List<JsonFields> objects = new ArrayList<>();
        for (int at = 0; at < array.size(); at++) {
            objects.add(toFields(array.get(at), path + name + "[" + at + "]"));
        }
        return objects;
    }

    /** Texts, or objects of which one member counts: what was answered may be sent again. */
    public List<String> textsOrMembers(String name, String member, Set<String> members) {
        JsonArray array = readArray(name);
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < array.size(); at++) {
            String place = path + name + "[" + at + "]";
            JsonValue value = array.get(at);
            texts.add(
                    value instanceof JsonObject
                            ? toFields(value, place).requireOnly(members).text(member)
                            : text(value, place));
        }
        return texts;
    }

    /** Notes that the object must be there, be it empty. */
    public void requireObject(String name) {
        if (isBlank(name)) {
            addIssue(path + name, "required");
        }
    }

    /** What the parser makes of the text; empty when absent, or when it makes nothing of it, which is noted. */
    public <T> Optional<T> parsed(String name, Function<String, Optional<T>> parser) {
        String text = text(name);
        Optional<T> value = text.isEmpty() ? Optional.empty() : parser.apply(text);
        if (value.isEmpty() && !text.isEmpty()) {
            addIssue(path + name, "malformed-field");
        }
        return value;
    }

    /** One of the constants; empty when absent, or when it is none, which is noted. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        String text = text(name);
        Optional<E> choice = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst();
        if (choice.isEmpty() && !text.isEmpty()) {
            addIssue(path + name, "unknown-choice", quote(text), joinChoices(type));
        }
        return choice;
    }

    /** One of the constants; {@code null} only when that has been noted, so that {@link #throwIfInvalid} throws. */
    public <E extends Enum<E>> @Nullable E requireChoice(String name, Class<E> type) {
        Optional<E> choice = choice(name, type);
        if (choice.isEmpty() && isBlank(name)) {
            addIssue(path + name, "required-choice", joinChoices(type));
        }
        return choice.orElse(null);
    }

    /** Two letters; {@code null} only when that has been noted. */
    public @Nullable CountryCode requireCountry(String name) {
        Optional<CountryCode> country = CountryCode.parse(text(name));
        if (country.isEmpty()) {
            addIssue(path + name, isBlank(name) ? "required-country" : "malformed-country", quote(text(name)));
        }
        return country.orElse(null);
    }

    /** Throws the 422 problem when anything was noted, here or in any object of the same document. */
    public void throwIfInvalid() {
        if (!issues.isEmpty()) {
            throw Problem.invalid(issues.stream().distinct().toList()).toException();
        }
    }

    private boolean isBlank(String name) {
        JsonValue value = object.get(name);
        return value == null
                || value == JsonValue.NULL
                || (value instanceof JsonString text && PlainText.isBlank(text.getString()));
    }

    private String text(@Nullable JsonValue value, String place) {
        if (value == null || value == JsonValue.NULL) {
            return "";
        }
        if (!(value instanceof JsonString string)) {
            addIssue(place, "wrong-type-text");
            return "";
        }
        String text = string.getString();
        if (text.length() > MAX_TEXT_LENGTH) {
            addIssue(place, "too-long", MAX_TEXT_LENGTH);
            return "";
        }
        if (!PlainText.isReadable(PlainText.cleanText(text))) {
            addIssue(place, "unreadable-characters");
            return "";
        }
        return text;
    }

    private JsonFields toFields(@Nullable JsonValue value, String place) {
        if (value instanceof JsonObject fields) {
            return new JsonFields(fields, place + ".", issues);
        }
        if (value != null && value != JsonValue.NULL) {
            addIssue(place, "wrong-type-object");
        }
        return new JsonFields(JsonValue.EMPTY_JSON_OBJECT, place + ".", issues);
    }

    private JsonArray readArray(String name) {
        JsonValue value = object.get(name);
        if (value instanceof JsonArray array) {
            if (array.size() <= MAX_LIST_SIZE) {
                return array;
            }
            addIssue(path + name, "too-many", MAX_LIST_SIZE);
        } else if (value != null && value != JsonValue.NULL) {
            addIssue(path + name, "wrong-type-list");
        }
        return JsonValue.EMPTY_JSON_ARRAY;
    }

    private void addIssue(String place, String code, Object... arguments) {
        issues.add(Issue.error(place, code, MESSAGES.get(code, arguments)));
    }

    private static String joinChoices(Class<? extends Enum<?>> type) {
        return String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    /** As much of a stranger's text as a sentence bears. */
    private static String quote(String text) {
        String bare = text.replaceAll("\\p{Cc}|\\p{Cs}", "?");
        return bare.length() > 40 ? bare.substring(0, 40) + "…" : bare;
    }
}
