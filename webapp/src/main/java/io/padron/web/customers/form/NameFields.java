package io.padron.web.customers.form;

import io.padron.id.spi.NamePart;
import io.padron.identity.FormView;
import io.padron.kernel.NamePath;
import io.padron.kernel.PersonName;
import io.padron.kernel.text.PlainText;
import io.padron.web.FormField;
import io.padron.web.UiMessages;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of one name style. */
public final class NameFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String label;
    private final List<FormField> fields;

    /** Creates the fields of a style; {@code path} is the prefix of their paths, with its dot, or empty. */
    NameFields(String path, FormView.NameStyleView style, Locale locale) {
        label = style.fields().stream().map(field -> field.label().in(locale)).collect(Collectors.joining(", "));
        fields = style.fields().stream()
                .map(field -> new FormField(
                                path + NamePath.of(field.part()), field.label().in(locale), !field.required())
                        .withHint(exampleOf(field, locale)))
                .toList();
    }

    private static String exampleOf(FormView.NameFieldView field, Locale locale) {
        return field.part() == NamePart.LEGAL_NAME
                ? UiMessages.get("legal-name-hint").in(locale)
                : "";
    }

    void fill(PersonName name, String legalName) {
        setPart(NamePart.FIRST, name.first());
        setPart(NamePart.MIDDLE, name.middle());
        setPart(NamePart.LAST, name.last());
        setPart(NamePart.SECOND_LAST, name.secondLast());
        setPart(NamePart.FULL, name.full());
        setPart(NamePart.LEGAL_NAME, legalName);
    }

    /**
     * Copies the name from another style. An equal name changes nothing, so that switching back and forth keeps each
     * word in its field.
     */
    void copyFrom(NameFields other) {
        String written = other.joinParts();
        if (written.equals(joinParts())) {
            return;
        }
        Map<NamePart, String> parts = NameSplit.split(written, parts());
        fields.forEach(FormField::clearIssues);
        for (NamePart part : parts()) {
            setPart(part, parts.getOrDefault(part, ""));
        }
    }

    private Set<NamePart> parts() {
        return Stream.of(NamePart.values())
                .filter(part ->
                        fields.stream().anyMatch(field -> field.getPath().endsWith(NamePath.of(part))))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(NamePart.class)));
    }

    private String joinParts() {
        return fields.stream()
                .map(field -> field.getValue().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private void setPart(NamePart part, String text) {
        fields.stream()
                .filter(field -> field.getPath().endsWith(NamePath.of(part)))
                .forEach(field -> field.setValue(text));
    }

    /** Whether any field is filled. */
    boolean isFilled() {
        return fields.stream().anyMatch(field -> !PlainText.isBlank(field.getValue()));
    }

    PersonName toPersonName() {
        return new PersonName(
                valueOf(NamePart.FIRST),
                valueOf(NamePart.MIDDLE),
                valueOf(NamePart.LAST),
                valueOf(NamePart.SECOND_LAST),
                valueOf(NamePart.FULL));
    }

    String legalName() {
        return valueOf(NamePart.LEGAL_NAME);
    }

    private String valueOf(NamePart part) {
        return fields.stream()
                .filter(field -> field.getPath().endsWith(NamePath.of(part)))
                .map(FormField::getValue)
                .findFirst()
                .orElse("");
    }

    /** The labels of its fields, by which the user chooses between styles. */
    public String getLabel() {
        return label;
    }

    public List<FormField> getFields() {
        return fields;
    }
}
