package io.padron.id.spi;

/** How forms and templates ask for identity numbers. */
public enum IdentityEntry {
    /** One field for each kind, all of which a customer may have: RFC and CURP. */
    FIELD_PER_KIND,
    /** One field for the kind and one for the number: tipo de documento and número de identificación. */
    KIND_AND_NUMBER
}
