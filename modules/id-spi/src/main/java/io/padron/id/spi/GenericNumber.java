package io.padron.id.spi;

import java.util.Objects;

/**
 * A number that the authority provides for persons without one.
 *
 * @param number in the usual notation; its rule accepts it as shared
 * @param label the persons for whom it is intended: public in general
 */
public record GenericNumber(String number, Text label) {

    public GenericNumber {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(label, "label");
    }
}
