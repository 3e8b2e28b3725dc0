package io.padron.samples;

import java.util.List;
import java.util.Random;

/** A kind of file: its columns, its valid rows, and its defects. */
interface SampleKind {

    /** Returns the headers as in the template, with an asterisk after required ones. */
    List<String> headers();

    /** Creates a valid row without doubts; its numbers depend only on the index and are unique to it. */
    SampleRow createRow(int index, Random random);

    /** Returns the defects that cause a refusal. */
    List<RowDefect> errors();

    /** Returns the defects that cause a doubt only. */
    List<RowDefect> doubts();

    /** Copies the identity, and the name that belongs to it, from the other row. */
    void copyIdentity(SampleRow sampleRow, SampleRow other);

    /** Returns whether the row has an identity that is a unique key. */
    boolean hasIdentity(SampleRow sampleRow);

    /** Returns the kind with this name on the command line. */
    static SampleKind ofName(String name) {
        return switch (name) {
            case "mx-natural" -> new MexicanPerson();
            case "mx-legal" -> new MexicanCompany();
            case "co-natural" -> new ColombianPerson();
            default -> throw new IllegalArgumentException("A kind is mx-natural, mx-legal or co-natural");
        };
    }
}
