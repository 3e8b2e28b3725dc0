package io.padron.id.spi;

/** Whether a person is a natural person or a legal entity; a customer keeps its type. */
public enum PersonType {
    /** A human being: persona física, persona natural. */
    NATURAL,
    /** A company or other body: persona moral, persona jurídica. */
    LEGAL
}
