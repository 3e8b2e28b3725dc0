package io.padron.jobs.layout;

import io.padron.imports.files.Beginning;
import io.padron.imports.files.Column;
import java.util.List;

/**
 * What are the columns of this file?
 *
 * @param beginning its first rows
 * @param columns what a column may be, those first without which the file cannot be read
 */
public record ColumnQuestion(Beginning beginning, List<Column> columns) {

    public ColumnQuestion {
        columns = List.copyOf(columns);
    }
}
