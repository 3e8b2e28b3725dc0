package io.padron.imports;

import io.padron.access.Requires;
import io.padron.access.Right;
import java.io.IOException;
import java.nio.file.Path;

/** Where the files of a run lie. Names come from the run's number alone, never from what a person typed. */
public interface ImportFiles {

    /** The bytes as they were uploaded; there as long as the run is. */
    @Requires(Right.READ_IMPORTS)
    Path original(ImportId id) throws IOException;

    /**
     * Where one attempt to bring them into canonical form may write; those of earlier attempts, which have died or are about
     * to be refused, are deleted.
     *
     * @param fence of the attempt's claim
     */
    @Requires(Right.READ_IMPORTS)
    Path attempt(ImportId id, long fence) throws IOException;

    /** The rows in canonical form; there from the end of the PLAN task on. */
    @Requires(Right.READ_IMPORTS)
    Path staged(ImportId id) throws IOException;
}
