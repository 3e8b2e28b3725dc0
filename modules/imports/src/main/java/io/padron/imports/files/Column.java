package io.padron.imports.files;

import io.padron.kernel.Message;
import java.util.List;

/**
 * One column of a layout. All values are texts, for no imported value needs arithmetic.
 *
 * @param field the path of the field it fills: {@code reference}, {@code name.first}, {@code identities.RFC}, {@code
 *         identity.kind}, {@code emails[0]}, {@code contacts[0].email}
 * @param header the column's header, without the star that templates add to required ones; headers of both languages
 *         are recognised, and {@code Correo 1} also as {@code Correo}
 * @param aliases further headers of this column
 * @param required whether a file without this column is refused
 * @param choices the values of the drop-down list; empty when any text is allowed
 * @param example an example of a value
 * @param hint one sentence that explains the value
 * @param looseAliases ambiguous headers of this column, used when no other header of the file names it
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

    /** The same column, not required. */
    public Column asOptional() {
        return new Column(field, header, aliases, false, choices, example, hint, looseAliases);
    }

    /** The same column with further ambiguous headers, used when no other header of the file names it. */
    public Column withLooseAliases(List<String> more) {
        return new Column(field, header, aliases, required, choices, example, hint, more);
    }
}
