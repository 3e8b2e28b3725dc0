package io.padron.id.spi;

import java.util.Objects;

/**
 * One field of a name.
 *
 * @param part which part of the name it holds
 * @param label what the country calls it: Apellido paterno; also its column's header in templates
 * @param required whether a name without it is incomplete
 * @param example a made-up value: Pérez
 */
public record NameField(NamePart part, Text label, boolean required, String example) {

    public NameField {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(example, "example");
    }
}
