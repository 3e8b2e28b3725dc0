package io.padron.jobs.layout;

import io.padron.imports.files.Column;
import io.padron.imports.files.FilePreview;
import java.util.List;
import java.util.Map;

/**
 * The content of the page on which a user maps the columns of a file.
 *
 * @param preview the first rows of the file
 * @param columns the possible columns, the required ones first; the payment method is never required, since it may be
 *         chosen for the whole file
 * @param names the required columns of each name style, if there are several styles; a file must have all columns of
 *         one
 * @param suggestions the suggested field of unrecognised columns, by column index
 * @param paymentMethod id or label of the method for rows without one; empty when none is chosen
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
