package io.padron.web.customers.form;

import io.padron.web.FormField;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fields of one kind, as many as somebody wants: emails, phones. The first is the main one. All that there can be are on the
 * page from the start, so that the browser shows one more at once; those behind the last filled one are spare.
 */
final class RepeatedFields implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 20;

    private final int required;
    private final List<FormField> fields;

    /** The first {@code required} ones must be filled. */
    RepeatedFields(String path, String label, int required, String inputType) {
        this.required = required;
        fields = IntStream.range(0, MOST)
                .mapToObj(at -> new FormField(path + "[" + at + "]", label, at >= required).of(inputType))
                .toList();
    }

    /** Shows this under the first one. */
    void hinted(String text) {
        fields.get(0).hinted(text);
    }

    void fill(List<String> texts) {
        for (int at = 0; at < fields.size(); at++) {
            fields.get(at).setValue(at < texts.size() ? texts.get(at) : "");
            fields.get(at).clear();
        }
    }

    /** How many of them are to be seen: one at least, and all up to the last that is filled. */
    int shown() {
        int last = fields.size();
        while (last > Math.max(1, required) && fields.get(last - 1).getValue().isBlank()) {
            last--;
        }
        return last;
    }

    List<String> texts() {
        return fields.stream().limit(shown()).map(FormField::getValue).toList();
    }

    List<FormField> fields() {
        return fields;
    }
}
