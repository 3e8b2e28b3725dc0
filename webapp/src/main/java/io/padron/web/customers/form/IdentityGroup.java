package io.padron.web.customers.form;

import io.padron.customers.NewIdentity;
import io.padron.id.spi.PersonType;
import io.padron.identity.CountryView;
import io.padron.identity.IdentityKindView;
import io.padron.web.FormField;
import io.padron.web.UiMessages;
import io.padron.web.customers.form.CustomerForm.KindOption;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The identity numbers of a form: one field for each kind, or rows with a kind and a number, as the country's pack
 * decides. The page holds the maximum number of rows from the start, like {@link RepeatedFields}.
 */
final class IdentityGroup implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MAX_ROWS = 20;

    private final PersonType personType;
    private final Locale locale;
    private final boolean kindAndNumber;
    private final boolean required;
    private final List<KindOption> kinds;
    private final List<IdentityFields> rows = new ArrayList<>();
    /** Numbers without a row, for example of a kind that the country's pack no longer has. They are kept unchanged. */
    private final List<NewIdentity> others = new ArrayList<>();

    IdentityGroup(CountryView country, PersonType personType, Locale locale) {
        this.personType = personType;
        this.locale = locale;
        List<IdentityKindView> possible = country.kindsFor(personType);
        kindAndNumber = country.kindAndNumber();
        required = possible.stream().anyMatch(one -> one.requiredFor().contains(personType));
        kinds = possible.stream()
                .map(one -> new KindOption(one.code(), one.label().in(locale)))
                .toList();
        if (kindAndNumber) {
            kinds.stream().limit(MAX_ROWS).forEach(this::addRow);
        } else {
            possible.forEach(this::addKind);
        }
    }

    private void addRow(KindOption kindOption) {
        FormField number = new FormField(nextPath(), text("identity-number"), !(rows.isEmpty() && required))
                .withHint(text("identity-number-hint-" + personType));
        rows.add(new IdentityFields(kindOption.code(), number, List.of()));
    }

    private void addKind(IdentityKindView one) {
        FormField number = new FormField(
                        nextPath(), one.label().in(locale), !one.requiredFor().contains(personType))
                .withHint(UiMessages.get("example", one.examples().getOrDefault(personType, ""))
                        .in(locale));
        rows.add(new IdentityFields(
                one.code(),
                number,
                one.genericNumbers().stream()
                        .map(generic -> new IdentityFields.GenericNumberOption(
                                generic.number(), generic.label().in(locale)))
                        .toList()));
    }

    private String nextPath() {
        return "identities[" + rows.size() + "].value";
    }

    private String text(String key) {
        return UiMessages.get(key).in(locale);
    }

    void fill(List<NewIdentity> known) {
        others.clear();
        int next = 0;
        for (NewIdentity identity : known) {
            boolean possible =
                    kinds.stream().anyMatch(kindOption -> kindOption.code().equals(identity.kind()));
            if (!possible) {
                others.add(identity);
            } else if (kindAndNumber && next == rows.size()) {
                others.add(identity);
            } else if (kindAndNumber) {
                rows.get(next++).fill(identity);
            } else {
                rows.stream()
                        .filter(row -> row.getKind().equals(identity.kind()))
                        .forEach(row -> row.fill(identity));
            }
        }
        if (kindAndNumber) {
            offerOtherKinds(next);
        }
    }

    /** Assigns to the free rows the kinds that no filled row has. */
    private void offerOtherKinds(int from) {
        List<String> taken =
                rows.stream().limit(from).map(IdentityFields::getKind).toList();
        List<String> free = kinds.stream()
                .map(KindOption::code)
                .filter(code -> !taken.contains(code))
                .toList();
        for (int at = from; at < rows.size(); at++) {
            rows.get(at).fill(new NewIdentity(at - from < free.size() ? free.get(at - from) : "", ""));
        }
    }

    /** Returns the number of visible rows: at least one, and all up to the last filled one. */
    int countShown() {
        int last = rows.size();
        while (kindAndNumber
                && last > 1
                && rows.get(last - 1).getNumber().getValue().isBlank()) {
            last--;
        }
        return last;
    }

    List<NewIdentity> toNewIdentities() {
        return Stream.concat(rows.stream().limit(countShown()).map(IdentityFields::toNewIdentity), others.stream())
                .toList();
    }

    List<IdentityFields> rows() {
        return rows;
    }

    List<KindOption> kinds() {
        return kinds;
    }

    boolean isKindAndNumber() {
        return kindAndNumber;
    }
}
