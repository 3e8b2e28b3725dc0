package io.padron.kernel;

/** Who a customer is before the law; fixed when the customer is registered. */
public enum PersonType {
    /** A human being: persona física, persona natural. */
    NATURAL,
    /** A company or other body: persona moral, persona jurídica. */
    LEGAL
}
