package io.padron.web.customers;

import io.padron.customers.changes.FieldChange;
import io.padron.id.spi.PersonType;
import io.padron.identity.CountryView;
import io.padron.identity.FormView;
import io.padron.identity.IdentityKindView;
import io.padron.kernel.Message;
import io.padron.kernel.NamePath;
import io.padron.web.UiMessages;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Describes fields that differ, with the labels of the customer's country. */
public final class ChangedFields {

    /** A field that differs, for display; an absent value is empty. */
    public record ChangeLine(String label, String before, String after) implements Serializable {}

    private static final Pattern CONTACT = Pattern.compile("contacts\\[(\\d+)]");
    private static final String IDENTITY = "identities.";
    private static final Map<String, String> WORDS = Map.of(
            "emails", "group-emails",
            "phones", "group-phones",
            "address", "address",
            "reference", "reference",
            "paymentMethods", "group-payment",
            "status", "status");

    private final Optional<CountryView> country;
    private final PersonType personType;
    private final Locale locale;

    ChangedFields(Optional<CountryView> country, PersonType personType, Locale locale) {
        this.country = country;
        this.personType = personType;
        this.locale = locale;
    }

    List<ChangeLine> toLines(List<FieldChange> changes) {
        return changes.stream()
                .map(change -> new ChangeLine(
                        fieldLabel(change.field()),
                        valueText(change.field(), change.before()),
                        valueText(change.field(), change.after())))
                .toList();
    }

    private String valueText(String field, String text) {
        return field.equals("status") ? UiMessages.get("status-" + text).in(locale) : text;
    }

    private String fieldLabel(String field) {
        if (WORDS.containsKey(field)) {
            return UiMessages.get(WORDS.get(field)).in(locale);
        }
        Matcher contact = CONTACT.matcher(field);
        if (contact.matches()) {
            return UiMessages.get("contact-number", Integer.parseInt(contact.group(1)) + 1)
                    .in(locale);
        }
        return (field.startsWith(IDENTITY) ? kindLabel(field.substring(IDENTITY.length())) : namePartLabel(field))
                .map(label -> label.in(locale))
                .orElse(field);
    }

    private Optional<Message> kindLabel(String code) {
        return country.stream()
                .flatMap(known -> known.kinds().stream())
                .filter(kind -> kind.code().equals(code))
                .map(IdentityKindView::label)
                .findFirst();
    }

    private Optional<Message> namePartLabel(String path) {
        return country.stream()
                .flatMap(known -> known.form(personType).nameStyles().stream())
                .flatMap(style -> style.fields().stream())
                .filter(field -> NamePath.of(field.part()).equals(path))
                .map(FormView.NameFieldView::label)
                .findFirst();
    }
}
