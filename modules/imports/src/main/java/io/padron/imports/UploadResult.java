package io.padron.imports;

import io.padron.kernel.Issue;
import java.util.Optional;

/** The result of an upload. */
public sealed interface UploadResult {

    /**
     * The file is stored and its run started.
     *
     * @param sameFileAs the latest earlier run of a file with the same bytes
     */
    record RunStarted(ImportId id, Optional<ImportId> sameFileAs) implements UploadResult {}

    /** No payment method is active, so no customer could be created. */
    record NoPaymentMethod() implements UploadResult {}

    /** The settings of the import are invalid: no such country, no such payment method. */
    record Refused(Issue issue) implements UploadResult {}

    /** The file exceeds the size limit. */
    record TooLarge(long limitBytes) implements UploadResult {}

    /** The disk is full; nothing of the file is stored. The client may upload it again when there is space. */
    record DiskFull() implements UploadResult {}
}
