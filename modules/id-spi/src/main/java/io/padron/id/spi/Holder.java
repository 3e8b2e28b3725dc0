package io.padron.id.spi;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of the person who holds a number.
 *
 * @param personType empty when unknown
 * @param names the parts that are known, none of them blank
 */
public record Holder(Optional<PersonType> personType, Map<NamePart, String> names) {

    /** Nothing is known. */
    public static final Holder UNKNOWN = new Holder(Optional.empty(), Map.of());

    public Holder {
        Objects.requireNonNull(personType, "personType");
        names = Map.copyOf(names);
    }

    public static Holder of(PersonType personType) {
        return new Holder(Optional.of(personType), Map.of());
    }

    /** The part, or an empty text. */
    public String name(NamePart part) {
        return names.getOrDefault(part, "");
    }
}
