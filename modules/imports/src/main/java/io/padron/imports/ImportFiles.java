package io.padron.imports;

import io.padron.access.Requires;
import io.padron.access.Right;
import java.io.IOException;
import java.nio.file.Path;

/** The paths of a run's files. They derive from the run's id only, never from user text. */
public interface ImportFiles {

    /** The uploaded bytes, unchanged. The file exists as long as the run. */
    @Requires(Right.READ_IMPORTS)
    Path originalPath(ImportId id) throws IOException;

    /**
     * Returns the path to which one attempt stages the file, and deletes the files of earlier attempts. An earlier
     * attempt that still runs fails at its fence.
     *
     * @param fence the fence of the attempt's lease
     */
    @Requires(Right.READ_IMPORTS)
    Path prepareStagingPath(ImportId id, long fence) throws IOException;

    /** The staged file. It exists from the end of the PLAN task on. */
    @Requires(Right.READ_IMPORTS)
    Path stagedPath(ImportId id) throws IOException;
}
