package io.padron.web.customers.form;

import io.padron.web.FormField;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Fields of one kind, as many as somebody wants: emails, phones. The first is the main one; there is always one. */
final class RepeatedFields implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 20;

    private final String path;
    private final String label;
    private final int required;
    private final String inputType;
    private final List<FormField> fields = new ArrayList<>();

    /** The first {@code required} ones must be filled. */
    RepeatedFields(String path, String label, int required, String inputType) {
        this.path = path;
        this.label = label;
        this.required = required;
        this.inputType = inputType;
        add();
    }

    /** Shows this under the first one. */
    void hinted(String text) {
        fields.get(0).hinted(text);
    }

    void add() {
        if (fields.size() < MOST) {
            int at = fields.size();
            fields.add(new FormField(path + "[" + at + "]", label, at >= required).of(inputType));
        }
    }

    /** Makes the one at this place the main one. */
    void lead(int index) {
        if (index > 0 && index < fields.size()) {
            List<String> texts = new ArrayList<>(texts());
            texts.add(0, texts.remove(index));
            fill(texts);
        }
    }

    /** Takes off the one at this place; those behind it move up. */
    void takeOff(int index) {
        if (index >= 0 && index < fields.size()) {
            List<String> texts = new ArrayList<>(texts());
            texts.remove(index);
            fill(texts);
        }
    }

    void fill(List<String> texts) {
        while (fields.size() > Math.max(1, texts.size())) {
            fields.remove(fields.size() - 1);
        }
        while (fields.size() < Math.min(MOST, texts.size())) {
            add();
        }
        for (int at = 0; at < fields.size(); at++) {
            fields.get(at).setValue(at < texts.size() ? texts.get(at) : "");
            fields.get(at).clear();
        }
    }

    /** So many of them; what stands in those that stay, stays. */
    void resize(int count) {
        while (fields.size() < Math.min(MOST, count)) {
            add();
        }
        while (fields.size() > Math.max(1, count)) {
            fields.remove(fields.size() - 1);
        }
    }

    List<String> texts() {
        return fields.stream().map(FormField::getValue).toList();
    }

    List<FormField> fields() {
        return fields;
    }
}
