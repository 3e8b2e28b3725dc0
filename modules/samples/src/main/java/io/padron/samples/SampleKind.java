package io.padron.samples;

import java.util.List;
import java.util.Random;

/** A kind of file: its columns, how a good customer is made up, and what can be wrong with one. */
interface SampleKind {

    /** As the template writes them, with a star behind required ones. */
    List<String> headers();

    /** A good row without any doubt; its numbers depend on the index alone and no other index has them. */
    Row clean(int index, Random random);

    /** What makes a row refused. */
    List<Flaw> errors();

    /** What makes a row doubtful, and never refused. */
    List<Flaw> doubts();

    /** Gives the row the identity, and the name that belongs to it, of the other. */
    void impersonate(Row row, Row other);

    /** Whether the row has an identity that only one customer may have. */
    boolean hasIdentity(Row row);

    /** The kind that the command line calls so. */
    static SampleKind named(String name) {
        return switch (name) {
            case "mx-natural" -> new MexicanPerson();
            case "mx-legal" -> new MexicanCompany();
            case "co-natural" -> new ColombianPerson();
            default -> throw new IllegalArgumentException("A kind is mx-natural, mx-legal or co-natural");
        };
    }
}
