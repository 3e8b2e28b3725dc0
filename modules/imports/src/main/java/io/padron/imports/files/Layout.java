package io.padron.imports.files;

import java.util.List;

/**
 * The columns of one kind of file, in the order in which its template shows them.
 *
 * @param name the template's file name without extension, such as {@code formato-cliente-pf}
 */
public record Layout(String name, List<Column> columns) {

    public Layout {
        columns = List.copyOf(columns);
    }
}
