package io.padron.jobs.layout;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.imports.files.Layout;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonType;
import java.util.Optional;

/** The columns of the files in which customers come, made from the country's pack and the active payment methods. */
public interface ImportLayouts {

    /** What the template offers; empty for a country without an active pack. */
    @Requires(Right.READ_IMPORTS)
    Optional<Layout> template(CountryCode country, PersonType personType);

    /** What is understood in a file: the template's columns and all others that such a customer can have. */
    @Requires(Right.READ_IMPORTS)
    Optional<Layout> understood(CountryCode country, PersonType personType);
}
