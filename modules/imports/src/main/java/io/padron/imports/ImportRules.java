package io.padron.imports;

import java.util.Optional;

/** Preconditions of an upload, implemented by the module that knows customers and countries. */
public interface ImportRules {

    /** Why the file is not to be taken; empty when it is welcome. Never {@link UploadResult.RunStarted}. */
    Optional<UploadResult> findRefusal(NewImport order);
}
