package io.padron.id.spi;

/** Who a customer is before the law. */
public enum PersonType {
    /** A human being: persona física, persona natural. */
    NATURAL,
    /** A company or other body: persona moral, persona jurídica. */
    LEGAL
}
