package io.padron.web.customers;

import io.padron.contacts.ContactPerson;
import io.padron.customers.CustomerView;
import io.padron.customers.IdentityView;
import io.padron.identity.CountryView;
import io.padron.identity.FormView;
import io.padron.kernel.Message;
import io.padron.web.Times;
import io.padron.web.Words;
import io.padron.web.customers.DetailGroup.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A customer as groups of lines, each named as the customer's country names it. */
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

    /** Persona física, México. */
    String type() {
        String person = form.map(FormView::label)
                .orElseGet(() -> Words.get("person-" + customer.personType().name()))
                .in(locale);
        return person + ", "
                + country.map(found -> found.name().in(locale))
                        .orElse(customer.country().value());
    }

    List<DetailGroup> groups() {
        List<DetailGroup> groups = new ArrayList<>();
        groups.add(group("group-identity", identification()));
        groups.add(group("group-reach", reach()));
        for (ContactPerson person : customer.contacts()) {
            groups.add(group("group-contact", contact(person)));
        }
        groups.add(group("group-record", record()));
        return groups.stream().filter(group -> !group.lines().isEmpty()).toList();
    }

    private DetailGroup group(String key, List<Line> lines) {
        return new DetailGroup(word(key), lines);
    }

    private List<Line> identification() {
        List<Line> lines = new ArrayList<>();
        nameStyle()
                .ifPresent(style -> style.fields().forEach(field -> plain(lines, field.label(), part(field.part()))));
        if (lines.isEmpty()) {
            plain(lines, Words.get("name"), customer.displayName());
        }
        for (IdentityView identity : customer.identities()) {
            String doubts = identity.doubts().stream()
                    .map(doubt -> doubt.message().in(locale))
                    .collect(Collectors.joining(" "));
            lines.add(new Line(kindLabel(identity.kind()), identity.formatted(), true, doubts, ""));
        }
        return lines;
    }

    /** The way of writing names that shows all of this one. */
    private Optional<FormView.NameStyleView> nameStyle() {
        return form.stream()
                .flatMap(found -> found.nameStyles().stream())
                .filter(style -> style.fields().stream()
                        .anyMatch(
                                field -> field.required() && !part(field.part()).isEmpty()))
                .findFirst();
    }

    private String part(FormView.Part part) {
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

    private List<Line> reach() {
        List<Line> lines = new ArrayList<>();
        customer.emails().forEach(email -> plain(lines, Words.get("email"), email));
        customer.phones().forEach(phone -> plain(lines, Words.get("phone"), phone));
        plain(lines, Words.get("address"), customer.address());
        return lines;
    }

    private List<Line> contact(ContactPerson person) {
        List<Line> lines = new ArrayList<>();
        plain(lines, Words.get("name"), person.name().display());
        plain(lines, Words.get("email"), person.email());
        plain(lines, Words.get("phone"), person.phone());
        return lines;
    }

    private List<Line> record() {
        List<Line> lines = new ArrayList<>();
        plain(lines, Words.get("reference"), customer.reference());
        plain(lines, Words.get("created-at"), Times.dateTime(customer.createdAt(), locale));
        plain(lines, Words.get("created-by"), customer.createdBy());
        customer.importedFrom()
                .ifPresent(source -> lines.add(new Line(
                        word("created-from"),
                        Words.get("import-row", source.id(), Integer.toString(source.row()))
                                .in(locale),
                        false,
                        "",
                        "/imports/run?id=" + source.id())));
        return lines;
    }

    private void plain(List<Line> lines, Message label, String value) {
        if (!value.isEmpty()) {
            lines.add(new Line(label.in(locale), value, false, "", ""));
        }
    }

    private String word(String key) {
        return Words.get(key).in(locale);
    }
}
