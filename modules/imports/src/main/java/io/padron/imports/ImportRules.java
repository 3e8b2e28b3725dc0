package io.padron.imports;

import java.util.Optional;

/** What must be true before a file is taken; answered by who knows customers and countries. */
public interface ImportRules {

    /** Why the file is not to be taken; empty when it is welcome. Never {@link Reception.Received}. */
    Optional<Reception> refuse(NewImport order);
}
