package io.padron.id.spi;

/**
 * One field of a name.
 *
 * @param part which part of the name it holds
 * @param label what the country calls it: Apellido paterno; also its column's header in templates
 * @param required whether a name without it is incomplete
 * @param example a made-up value: Pérez
 */
public record NameField(NamePart part, Text label, boolean required, String example) {}
