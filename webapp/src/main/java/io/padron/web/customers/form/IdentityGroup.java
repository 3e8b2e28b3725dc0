package io.padron.web.customers.form;

import io.padron.customers.NewIdentity;
import io.padron.identity.CountryView;
import io.padron.identity.IdentityKindView;
import io.padron.kernel.PersonType;
import io.padron.web.FormField;
import io.padron.web.Words;
import io.padron.web.customers.form.CustomerForm.Kind;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The identity numbers of a form: a field for each kind, or rows of a kind and a number, as the country has it. */
final class IdentityGroup implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 20;

    private final PersonType personType;
    private final Locale locale;
    private final boolean kindAndNumber;
    private final boolean required;
    private final List<Kind> kinds;
    private final List<IdentityFields> rows = new ArrayList<>();
    /** Numbers of kinds that the country's pack no longer has: kept as they are. */
    private final List<NewIdentity> others = new ArrayList<>();

    IdentityGroup(CountryView country, PersonType personType, Locale locale) {
        this.personType = personType;
        this.locale = locale;
        List<IdentityKindView> possible = country.kindsFor(personType);
        kindAndNumber = country.kindAndNumber();
        required = possible.stream().anyMatch(one -> one.requiredFor().contains(personType));
        kinds = possible.stream()
                .map(one -> new Kind(one.code(), one.label().in(locale)))
                .toList();
        if (kindAndNumber) {
            add();
        } else {
            possible.forEach(this::add);
        }
    }

    /** One more pair of kind and number. */
    void add() {
        if (isAddable() && rows.size() < MOST) {
            String free = kinds.stream()
                    .map(Kind::code)
                    .filter(code -> rows.stream().noneMatch(row -> row.getKind().equals(code)))
                    .findFirst()
                    .orElse("");
            FormField number = new FormField(path(), word("identity-number"), !(rows.isEmpty() && required))
                    .hinted(word("identity-number-hint-" + personType));
            rows.add(new IdentityFields(free, number, List.of()));
        }
    }

    private void add(IdentityKindView one) {
        FormField number = new FormField(
                        path(), one.label().in(locale), !one.requiredFor().contains(personType))
                .hinted(Words.get("example", one.examples().getOrDefault(personType, ""))
                        .in(locale));
        rows.add(new IdentityFields(
                one.code(),
                number,
                one.genericNumbers().stream()
                        .map(generic -> new IdentityFields.Generic(
                                generic.number(), generic.label().in(locale)))
                        .toList()));
    }

    private String path() {
        return "identities[" + rows.size() + "].value";
    }

    private String word(String key) {
        return Words.get(key).in(locale);
    }

    /** So many pairs, where they can be added at all. */
    void resize(int count) {
        while (isAddable() && rows.size() < count) {
            add();
        }
        while (kindAndNumber && rows.size() > Math.max(1, count)) {
            rows.remove(rows.size() - 1);
        }
    }

    void fill(List<NewIdentity> known) {
        others.clear();
        int next = 0;
        for (NewIdentity identity : known) {
            boolean possible = kinds.stream().anyMatch(kind -> kind.code().equals(identity.kind()));
            if (!possible) {
                others.add(identity);
            } else if (kindAndNumber) {
                if (next == rows.size()) {
                    add();
                }
                rows.get(next++).fill(identity);
            } else {
                rows.stream()
                        .filter(row -> row.getKind().equals(identity.kind()))
                        .forEach(row -> row.fill(identity));
            }
        }
    }

    List<NewIdentity> entered() {
        return Stream.concat(rows.stream().map(IdentityFields::entered), others.stream())
                .toList();
    }

    List<IdentityFields> rows() {
        return rows;
    }

    List<Kind> kinds() {
        return kinds;
    }

    boolean isKindAndNumber() {
        return kindAndNumber;
    }

    boolean isAddable() {
        return kindAndNumber && rows.size() < kinds.size();
    }
}
