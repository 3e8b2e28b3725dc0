package io.padron.imports.files;

import io.padron.kernel.Message;
import java.util.List;

/**
 * One column of a layout. Everything in it is text: nothing that people import needs arithmetic.
 *
 * @param field the path of the field it fills: {@code reference}, {@code name.first}, {@code identities.RFC},
 *     {@code identity.kind}, {@code emails[0]}, {@code contacts[0].email}
 * @param header how the column is headed, without the star that templates set behind a required one; headers of both
 *     languages are recognised, and {@code Correo 1} also as {@code Correo}
 * @param aliases further headers that mean this column
 * @param required whether a file without this column cannot be read
 * @param choices what a drop-down list offers; empty when any text may stand there
 * @param example what a filled cell looks like
 * @param hint one sentence that tells what to write
 * @param looseAliases headers that may mean this column, where no other header of the file says so outright
 */
public record Column(
        String field,
        Message header,
        List<String> aliases,
        boolean required,
        List<String> choices,
        String example,
        Message hint,
        List<String> looseAliases) {

    public Column {
        aliases = List.copyOf(aliases);
        choices = List.copyOf(choices);
        looseAliases = List.copyOf(looseAliases);
    }

    /** A column without loose aliases. */
    public Column(
            String field,
            Message header,
            List<String> aliases,
            boolean required,
            List<String> choices,
            String example,
            Message hint) {
        this(field, header, aliases, required, choices, example, hint, List.of());
    }

    /** The same column in a file that need not have it. */
    public Column asOptional() {
        return new Column(field, header, aliases, false, choices, example, hint, looseAliases);
    }

    /** The same column, also recognised by these headers where no other header names it. */
    public Column withLooseAliases(List<String> more) {
        return new Column(field, header, aliases, required, choices, example, hint, more);
    }
}
