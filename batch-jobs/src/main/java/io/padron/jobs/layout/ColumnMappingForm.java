package io.padron.jobs.layout;

import io.padron.imports.files.Column;
import io.padron.imports.files.FilePreview;
import java.util.List;
import java.util.Map;

/**
 * What are the columns of this file?
 *
 * @param preview its first rows
 * @param columns what a column may be, those first without which the file cannot be read; the payment method is never
 *     required, since it may be chosen for the whole file
 * @param names the ways to write a name where there are several, each with what it cannot do without: one is needed wholly
 * @param suggestions for columns that were not recognised, by place: the field that their values look like
 * @param paymentMethod id or label of the method for rows that do not say one; empty when none is chosen
 */
public record ColumnMappingForm(
        FilePreview preview,
        List<Column> columns,
        List<List<Column>> names,
        Map<Integer, String> suggestions,
        String paymentMethod) {

    public ColumnMappingForm {
        names = List.copyOf(names);
        columns = List.copyOf(columns);
        suggestions = Map.copyOf(suggestions);
    }
}
