package io.padron.imports;

import io.padron.kernel.Issue;
import java.util.Optional;

/** The result of an upload. */
public sealed interface UploadResult {

    /**
     * Taken.
     *
     * @param sameFileAs the latest earlier run of a file with the very same bytes
     */
    record RunStarted(ImportId id, Optional<ImportId> sameFileAs) implements UploadResult {}

    /** No payment method is active, so no customer could be created. */
    record NoPaymentMethod() implements UploadResult {}

    /** The settings of the import are invalid: no such country, no such payment method. */
    record Refused(Issue issue) implements UploadResult {}

    /** More bytes than are taken. */
    record TooLarge(long limitBytes) implements UploadResult {}

    /** The disk took it no further; nothing of it stays, and it may be sent again when there is room. */
    record DiskFull() implements UploadResult {}
}
