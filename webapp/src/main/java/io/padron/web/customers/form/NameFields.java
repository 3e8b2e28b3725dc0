package io.padron.web.customers.form;

import io.padron.identity.FormView;
import io.padron.kernel.PersonName;
import io.padron.kernel.PlainText;
import io.padron.web.FormField;
import io.padron.web.Words;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One way to write a name: its fields. */
public final class NameFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String label;
    private final List<FormField> fields;

    /** The fields of a style; {@code path} stands before each one's own path, with its dot, or is empty. */
    NameFields(String path, FormView.NameStyleView style, Locale locale) {
        label = style.fields().stream().map(field -> field.label().in(locale)).collect(Collectors.joining(", "));
        fields = style.fields().stream()
                .map(field -> new FormField(
                                path + field.part().path(), field.label().in(locale), !field.required())
                        .hinted(example(field, locale)))
                .toList();
    }

    private static String example(FormView.NameFieldView field, Locale locale) {
        return field.part() == FormView.Part.LEGAL_NAME
                ? Words.get("legal-name-hint").in(locale)
                : "";
    }

    void fill(PersonName name, String legalName) {
        put(FormView.Part.FIRST, name.first());
        put(FormView.Part.MIDDLE, name.middle());
        put(FormView.Part.LAST, name.last());
        put(FormView.Part.SECOND_LAST, name.secondLast());
        put(FormView.Part.FULL, name.full());
        put(FormView.Part.LEGAL_NAME, legalName);
    }

    /**
     * Writes here what stands in another way to write the same name. Where both read alike nothing changes, so that going
     * there and back keeps each word in its field.
     */
    void takeFrom(NameFields other) {
        String written = other.joined();
        if (written.equals(joined())) {
            return;
        }
        Map<FormView.Part, String> parts = NameSplit.split(written, parts());
        fields.forEach(FormField::clear);
        for (FormView.Part part : parts()) {
            put(part, parts.getOrDefault(part, ""));
        }
    }

    private Set<FormView.Part> parts() {
        return Stream.of(FormView.Part.values())
                .filter(part ->
                        fields.stream().anyMatch(field -> field.getPath().endsWith(part.path())))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FormView.Part.class)));
    }

    private String joined() {
        return fields.stream()
                .map(field -> field.getValue().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private void put(FormView.Part part, String text) {
        fields.stream().filter(field -> field.getPath().endsWith(part.path())).forEach(field -> field.setValue(text));
    }

    /** Whether anything is written in it. */
    boolean isFilled() {
        return fields.stream().anyMatch(field -> !PlainText.isBlank(field.getValue()));
    }

    PersonName name() {
        return new PersonName(
                value(FormView.Part.FIRST),
                value(FormView.Part.MIDDLE),
                value(FormView.Part.LAST),
                value(FormView.Part.SECOND_LAST),
                value(FormView.Part.FULL));
    }

    String legalName() {
        return value(FormView.Part.LEGAL_NAME);
    }

    private String value(FormView.Part part) {
        return fields.stream()
                .filter(field -> field.getPath().endsWith(part.path()))
                .map(FormField::getValue)
                .findFirst()
                .orElse("");
    }

    /** What it asks for, to choose between ways. */
    public String getLabel() {
        return label;
    }

    public List<FormField> getFields() {
        return fields;
    }
}
