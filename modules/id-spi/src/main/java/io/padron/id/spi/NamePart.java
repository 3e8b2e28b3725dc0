package io.padron.id.spi;

/** A part of a name. */
public enum NamePart {
    FIRST,
    MIDDLE,
    /** The first surname: apellido paterno, primer apellido. */
    LAST,
    /** The second surname: apellido materno, segundo apellido. */
    SECOND_LAST,
    /** A natural person's whole name in one field. */
    FULL,
    /** A company's full legal name: razón social. */
    LEGAL_NAME
}
