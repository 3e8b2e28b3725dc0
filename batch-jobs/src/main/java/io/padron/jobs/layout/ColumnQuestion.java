package io.padron.jobs.layout;

import io.padron.imports.files.Beginning;
import io.padron.imports.files.Column;
import java.util.List;

/**
 * What are the columns of this file?
 *
 * @param beginning its first rows
 * @param columns what a column may be, those first without which the file cannot be read
 * @param names the ways to write a name where there are several, each with what it cannot do without: one is needed wholly
 */
public record ColumnQuestion(Beginning beginning, List<Column> columns, List<List<Column>> names) {

    public ColumnQuestion {
        names = List.copyOf(names);
        columns = List.copyOf(columns);
    }
}
