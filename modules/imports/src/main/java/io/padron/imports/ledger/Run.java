package io.padron.imports.ledger;

import io.padron.imports.ImportId;
import io.padron.imports.ImportState;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonType;

/**
 * A run as the engine sees it.
 *
 * @param paymentMethod for rows that do not say one; empty when there is none
 * @param startedBy in whose name the work is done: who submitted the file, or who ordered the undo
 */
public record Run(
        ImportId id,
        String fileName,
        CountryCode country,
        PersonType personType,
        ImportState state,
        String paymentMethod,
        String startedBy) {}
