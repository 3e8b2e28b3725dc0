package io.padron.web.customers;

import io.padron.contacts.ContactPerson;
import io.padron.customers.CustomerView;
import io.padron.customers.IdentityView;
import io.padron.id.spi.NamePart;
import io.padron.identity.CountryView;
import io.padron.identity.FormView;
import io.padron.kernel.Message;
import io.padron.web.DisplayTimes;
import io.padron.web.UiMessages;
import io.padron.web.customers.DetailGroup.DetailLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Groups the values of a customer into lines with the labels of the customer's country. */
final class CustomerDetails {

    private final CustomerView customer;
    private final Optional<CountryView> country;
    private final Optional<FormView> form;
    private final Locale locale;

    CustomerDetails(CustomerView customer, Optional<CountryView> country, Locale locale) {
        this.customer = customer;
        this.country = country;
        this.form = country.map(found -> found.form(customer.personType()));
        this.locale = locale;
    }

    /** Returns the person type and the country: Persona física, México. */
    String typeLabel() {
        String person = form.map(FormView::label)
                .orElseGet(
                        () -> UiMessages.get("person-" + customer.personType().name()))
                .in(locale);
        return person + ", "
                + country.map(found -> found.name().in(locale))
                        .orElse(customer.country().value());
    }

    List<DetailGroup> groups() {
        List<DetailGroup> groups = new ArrayList<>();
        groups.add(createGroup("group-identity", identityLines()));
        groups.add(createGroup("group-contact-points", contactPointLines()));
        for (ContactPerson person : customer.contacts()) {
            groups.add(createGroup("group-contact", contactPersonLines(person)));
        }
        groups.add(createGroup("group-record", registrationLines()));
        return groups.stream().filter(group -> !group.lines().isEmpty()).toList();
    }

    private DetailGroup createGroup(String key, List<DetailLine> lines) {
        return new DetailGroup(text(key), lines);
    }

    private List<DetailLine> identityLines() {
        List<DetailLine> lines = new ArrayList<>();
        findNameStyle().ifPresent(style -> style.fields()
                .forEach(field -> addLine(lines, field.label(), namePart(field.part()))));
        if (lines.isEmpty()) {
            addLine(lines, UiMessages.get("name"), customer.displayName());
        }
        for (IdentityView identity : customer.identities()) {
            String doubts = identity.doubts().stream()
                    .map(doubt -> doubt.message().in(locale))
                    .collect(Collectors.joining(" "));
            lines.add(new DetailLine(kindLabel(identity.kind()), identity.formatted(), true, doubts, ""));
        }
        return lines;
    }

    /** Finds the first name style of which the customer's name has a required part. */
    private Optional<FormView.NameStyleView> findNameStyle() {
        return form.stream()
                .flatMap(found -> found.nameStyles().stream())
                .filter(style -> style.fields().stream()
                        .anyMatch(field ->
                                field.required() && !namePart(field.part()).isEmpty()))
                .findFirst();
    }

    private String namePart(NamePart part) {
        return switch (part) {
            case FIRST -> customer.name().first();
            case MIDDLE -> customer.name().middle();
            case LAST -> customer.name().last();
            case SECOND_LAST -> customer.name().secondLast();
            case FULL -> customer.name().full();
            case LEGAL_NAME -> customer.legalName();
        };
    }

    private String kindLabel(String code) {
        return country.stream()
                .flatMap(found -> found.kinds().stream())
                .filter(kind -> kind.code().equals(code))
                .map(kind -> kind.label().in(locale))
                .findFirst()
                .orElse(code);
    }

    private List<DetailLine> contactPointLines() {
        List<DetailLine> lines = new ArrayList<>();
        customer.emails().forEach(email -> addLine(lines, UiMessages.get("email"), email));
        customer.phones().forEach(phone -> addLine(lines, UiMessages.get("phone"), phone));
        addLine(lines, UiMessages.get("address"), customer.address());
        return lines;
    }

    private List<DetailLine> contactPersonLines(ContactPerson person) {
        List<DetailLine> lines = new ArrayList<>();
        addLine(lines, UiMessages.get("name"), person.name().displayName());
        addLine(lines, UiMessages.get("email"), person.email());
        addLine(lines, UiMessages.get("phone"), person.phone());
        return lines;
    }

    private List<DetailLine> registrationLines() {
        List<DetailLine> lines = new ArrayList<>();
        addLine(lines, UiMessages.get("reference"), customer.reference());
        addLine(lines, UiMessages.get("created-at"), DisplayTimes.formatDateTime(customer.createdAt(), locale));
        addLine(lines, UiMessages.get("created-by"), customer.createdBy());
        customer.importedFrom()
                .ifPresent(source -> lines.add(new DetailLine(
                        text("created-from"),
                        UiMessages.get("import-row", source.id(), Integer.toString(source.row()))
                                .in(locale),
                        false,
                        "",
                        "/imports/run?id=" + source.id())));
        return lines;
    }

    private void addLine(List<DetailLine> lines, Message label, String value) {
        if (!value.isEmpty()) {
            lines.add(new DetailLine(label.in(locale), value, false, "", ""));
        }
    }

    private String text(String key) {
        return UiMessages.get(key).in(locale);
    }
}
