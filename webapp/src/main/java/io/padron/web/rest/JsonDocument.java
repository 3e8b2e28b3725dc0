package io.padron.web.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON: each component under its name, or the one that {@link JsonName} gives it. Enums are their names, instants
 * ISO-8601 in UTC to the millisecond, a null is {@code null} unless its record leaves nulls out.
 */
public final class JsonDocument {

    /** Found once: {@code Json} looks through all JARs for each value. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private JsonDocument() {}

    /** A member's name where Java's grammar forbids it. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface JsonName {
        String value();
    }

    /** A record whose absent parts are not there at all. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface OmitNulls {}

    /** Of records, collections, maps by text, texts, numbers, booleans, enums, instants and JSON itself. */
    public static JsonValue of(@Nullable Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof JsonValue json) {
            return json;
        }
        if (value instanceof Record document) {
            return toObject(document);
        }
        if (value instanceof Collection<?> values) {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            values.forEach(each -> array.add(of(each)));
            return array.build();
        }
        if (value instanceof Map<?, ?> members) {
            JsonObjectBuilder object = JSON.createObjectBuilder();
            members.forEach((name, member) -> object.add(String.valueOf(name), of(member)));
            return object.build();
        }
        return toScalar(value);
    }

    private static JsonValue toScalar(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Integer number) {
            return JSON.createValue(number);
        }
        if (value instanceof Long number) {
            return JSON.createValue(number);
        }
        if (value instanceof String || value instanceof Enum<?>) {
            return JSON.createValue(value.toString());
        }
        if (value instanceof Instant instant) {
            return JSON.createValue(instant.truncatedTo(ChronoUnit.MILLIS).toString());
        }
        throw new IllegalArgumentException("No JSON for " + value.getClass());
    }

    private static JsonValue toObject(Record document) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        boolean leavesOutNulls = document.getClass().isAnnotationPresent(OmitNulls.class);
        for (RecordComponent component : document.getClass().getRecordComponents()) {
            JsonName jsonName = component.getAnnotation(JsonName.class);
            Object value = readComponent(component, document);
            if (value != null || !leavesOutNulls) {
                object.add(jsonName == null ? component.getName() : jsonName.value(), of(value));
            }
        }
        return object.build();
    }

    private static @Nullable Object readComponent(RecordComponent component, Record document) {
        try {
            return component.getAccessor().invoke(document);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A document's record must be public: " + component, impossible);
        }
    }
}
