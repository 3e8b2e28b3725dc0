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

    /** The first {@code required} ones must be filled. */
    RepeatedFields(String path, String label, int required, String inputType) {
        this.required = required;
        fields = IntStream.range(0, MAX_FIELDS)
                .mapToObj(at -> new FormField(path + "[" + at + "]", label, at >= required).withInputType(inputType))
                .toList();
    }

    /** Shows this under the first one. */
    void setHint(String text) {
        fields.get(0).withHint(text);
    }

    void fill(List<String> texts) {
        for (int at = 0; at < fields.size(); at++) {
            fields.get(at).setValue(at < texts.size() ? texts.get(at) : "");
            fields.get(at).clearIssues();
        }
    }

    /** How many of them are to be seen: one at least, and all up to the last that is filled. */
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
