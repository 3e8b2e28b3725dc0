package io.padron.id.spi;

/** How users enter identity numbers in forms and templates. */
public enum IdentityEntry {
    /** One field for each kind; a customer may have all of them: RFC and CURP. */
    FIELD_PER_KIND,
    /** One field for the kind and one for the number: tipo de documento and número de identificación. */
    KIND_AND_NUMBER
}
