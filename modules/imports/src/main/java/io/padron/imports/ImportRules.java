package io.padron.imports;

import java.util.Optional;

/** Preconditions of an upload, implemented by the module that knows customers and countries. */
public interface ImportRules {

    /** Returns why the upload is refused; empty when it is accepted. Never {@link UploadResult.RunStarted}. */
    Optional<UploadResult> findRefusal(NewImport order);
}
