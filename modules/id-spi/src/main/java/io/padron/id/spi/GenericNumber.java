package io.padron.id.spi;

import java.util.Objects;

/**
 * A number that the authority provides for persons without one.
 *
 * @param number as people write it; its rule accepts it as shared
 * @param label whom it is for: public in general
 */
public record GenericNumber(String number, Text label) {

    public GenericNumber {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(label, "label");
    }
}
