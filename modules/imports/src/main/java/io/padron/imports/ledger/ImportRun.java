package io.padron.imports.ledger;

import io.padron.id.spi.PersonType;
import io.padron.imports.ImportId;
import io.padron.imports.ImportState;
import io.padron.kernel.CountryCode;

/**
 * A run as the batch engine sees it.
 *
 * @param paymentMethod for rows without one; empty when there is none
 * @param startedBy the user with whose rights the work is done: the uploader, or the user who started the undo
 */
public record ImportRun(
        ImportId id,
        String fileName,
        CountryCode country,
        PersonType personType,
        ImportState state,
        String paymentMethod,
        String startedBy) {}
