package io.padron.web.customers.form;

import io.padron.web.FormField;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Repeated fields such as emails and phones; the first is the main one. The page holds the maximum number from the
 * start, so that the browser can show one more at once.
 */
final class RepeatedFields implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MAX_FIELDS = 20;

    private final int required;
    private final List<FormField> fields;

    /** Creates the fields; the first {@code required} ones are required. */
    RepeatedFields(String path, String label, int required, String inputType) {
        this.required = required;
        fields = IntStream.range(0, MAX_FIELDS)
                .mapToObj(at -> new FormField(path + "[" + at + "]", label, at >= required).withInputType(inputType))
                .toList();
    }

    /** Shows the hint below the first field. */
    void setHint(String text) {
        fields.get(0).withHint(text);
    }

    void fill(List<String> texts) {
        for (int at = 0; at < fields.size(); at++) {
            fields.get(at).setValue(at < texts.size() ? texts.get(at) : "");
            fields.get(at).clearIssues();
        }
    }

    /** Returns the number of visible fields: at least one, the required ones, and all up to the last filled one. */
    int countShown() {
        int last = fields.size();
        while (last > Math.max(1, required) && fields.get(last - 1).getValue().isBlank()) {
            last--;
        }
        return last;
    }

    List<String> texts() {
        return fields.stream().limit(countShown()).map(FormField::getValue).toList();
    }

    List<FormField> fields() {
        return fields;
    }
}
