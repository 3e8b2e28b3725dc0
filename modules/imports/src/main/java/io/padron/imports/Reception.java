package io.padron.imports;

import io.padron.kernel.Issue;
import java.util.Optional;

/** What became of an uploaded file. */
public sealed interface Reception {

    /**
     * Taken.
     *
     * @param sameFileAs the latest earlier run of a file with the very same bytes
     */
    record Received(ImportId id, Optional<ImportId> sameFileAs) implements Reception {}

    /** No payment method is active, so no customer could be created. */
    record NoPaymentMethod() implements Reception {}

    /** The order makes no sense: no such country, no such payment method. */
    record Refused(Issue issue) implements Reception {}

    /** More bytes than are taken. */
    record TooLarge(long limitBytes) implements Reception {}

    /** The disk took it no further; nothing of it stays, and it may be sent again when there is room. */
    record NoRoom() implements Reception {}
}
