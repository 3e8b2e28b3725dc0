package io.padron.id.spi;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The known data of the holder of a number.
 *
 * @param personType empty when unknown
 * @param names the known parts, none of them blank
 */
public record Holder(Optional<PersonType> personType, Map<NamePart, String> names) {

    /** A holder without known data. */
    public static final Holder UNKNOWN = new Holder(Optional.empty(), Map.of());

    public Holder {
        Objects.requireNonNull(personType, "personType");
        names = Map.copyOf(names);
    }

    public static Holder of(PersonType personType) {
        return new Holder(Optional.of(personType), Map.of());
    }

    /** Returns the part, or an empty text. */
    public String name(NamePart part) {
        return names.getOrDefault(part, "");
    }
}
