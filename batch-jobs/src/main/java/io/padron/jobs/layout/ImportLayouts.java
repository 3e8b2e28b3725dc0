package io.padron.jobs.layout;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.id.spi.PersonType;
import io.padron.imports.files.Column;
import io.padron.imports.files.Layout;
import io.padron.kernel.CountryCode;
import java.util.List;
import java.util.Optional;

/** The columns of the files in which customers come, made from the country's pack and the active payment methods. */
public interface ImportLayouts {

    /** What the template offers; empty for a country without an active pack. */
    @Requires(Right.READ_IMPORTS)
    Optional<Layout> templateLayout(CountryCode country, PersonType personType);

    /**
     * What is understood in a file: the template's columns and all others that such a customer can have. Where a name may
     * come in several ways, none of their columns is required.
     */
    @Requires(Right.READ_IMPORTS)
    Optional<Layout> acceptedLayout(CountryCode country, PersonType personType);

    /** The ways to write a name, each with the columns that it cannot do without: a file needs one of them wholly. */
    @Requires(Right.READ_IMPORTS)
    List<List<Column>> nameStyles(CountryCode country, PersonType personType);
}
