package io.padron.id.spi;

import java.util.Objects;

/**
 * One field of a name.
 *
 * @param part the part of the name
 * @param label its name in the country: Apellido paterno; also its column's header in templates
 * @param required whether a name without it is incomplete
 * @param example an invented value: Pérez
 */
public record NameField(NamePart part, Text label, boolean required, String example) {

    public NameField {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(example, "example");
    }
}
