package io.padron.id.spi;

import java.util.List;

/** One way to write a name: its fields in the order of the country, at least one of them required. */
public record NameStyle(List<NameField> fields) {

    public NameStyle {
        fields = List.copyOf(fields);
        if (fields.stream().noneMatch(NameField::required)) {
            throw new IllegalArgumentException("A name has at least one required field");
        }
    }

    public static NameStyle of(NameField... fields) {
        return new NameStyle(List.of(fields));
    }
}
