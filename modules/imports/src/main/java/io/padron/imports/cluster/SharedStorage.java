package io.padron.imports.cluster;

import io.padron.access.OpenToAll;
import java.io.IOException;

/** The folder that all nodes of a register share for its files; without several nodes it is the one in the home. */
public interface SharedStorage {

    /**
     * Makes sure that the folder is the one that the other nodes have. To be called at start, when the schema is there.
     *
     * @throws IllegalStateException when it is another, or a share that is not mounted; with a sentence for the operator, in
     *     Spanish and in English, each on its line
     */
    @OpenToAll("runs at the start, before any request")
    void verify() throws IOException;
}
