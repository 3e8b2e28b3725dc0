package io.padron.imports.cluster;

import io.padron.access.OpenToAll;
import java.io.IOException;

/** The folder in which the nodes that share a database keep their files; a single node uses a folder in its home. */
public interface SharedStorage {

    /**
     * Verifies that the folder is the one that the other nodes use. Called at start, after the schema is created.
     *
     * @throws IllegalStateException when it is another folder, or a share that is not mounted. The message is for the
     *         operator, in Spanish and in English, each on its line
     */
    @OpenToAll("runs at the start, before any request")
    void verify() throws IOException;
}
