package io.padron.jobs.layout;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.id.spi.PersonType;
import io.padron.imports.files.Column;
import io.padron.imports.files.Layout;
import io.padron.kernel.CountryCode;
import java.util.List;
import java.util.Optional;

/** Derives the columns of customer files from the country's pack and the active payment methods. */
public interface ImportLayouts {

    /** Returns the columns of the template; empty for a country without an active pack. */
    @Requires(Right.READ_IMPORTS)
    Optional<Layout> templateLayout(CountryCode country, PersonType personType);

    /**
     * Returns the columns that an upload may have: the template's and all others of such a customer. If there are
     * several name styles, none of their columns is required.
     */
    @Requires(Right.READ_IMPORTS)
    Optional<Layout> acceptedLayout(CountryCode country, PersonType personType);

    /** Returns the required columns of each name style; a file must have all columns of one style. */
    @Requires(Right.READ_IMPORTS)
    List<List<Column>> nameStyles(CountryCode country, PersonType personType);
}
