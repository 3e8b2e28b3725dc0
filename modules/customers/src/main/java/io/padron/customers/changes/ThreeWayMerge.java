package io.padron.customers.changes;

import io.padron.contacts.ContactPerson;
import io.padron.customers.NewCustomer;
import io.padron.kernel.PlainText;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/** Lays what one person changed over what another has stored meanwhile, part by part. */
public final class ThreeWayMerge {

    private final NewCustomer base;
    private final NewCustomer theirs;
    private final NewCustomer mine;

    /** Of what both began with, what is stored now, and what was entered. */
    public ThreeWayMerge(NewCustomer base, NewCustomer theirs, NewCustomer mine) {
        this.base = filled(base);
        this.theirs = filled(theirs);
        this.mine = filled(mine);
    }

    /** Mine where I changed something, theirs everywhere else. */
    public NewCustomer merged() {
        return new NewCustomer(
                theirs.country(),
                theirs.personType(),
                part(NewCustomer::name),
                part(NewCustomer::legalName),
                part(NewCustomer::identities),
                part(NewCustomer::emails),
                part(NewCustomer::phones),
                part(NewCustomer::address),
                part(NewCustomer::reference),
                part(NewCustomer::contacts),
                part(NewCustomer::paymentMethods));
    }

    private <T> T part(Function<NewCustomer, T> of) {
        T entered = of.apply(mine);
        return Objects.equals(entered, of.apply(base)) ? of.apply(theirs) : entered;
    }

    /** Without the blank fields that a form has and a stored customer has not. */
    private static NewCustomer filled(NewCustomer customer) {
        return new NewCustomer(
                customer.country(),
                customer.personType(),
                customer.name(),
                PlainText.trim(customer.legalName()),
                without(customer.identities(), identity -> PlainText.isBlank(identity.value())),
                without(customer.emails(), PlainText::isBlank),
                without(customer.phones(), PlainText::isBlank),
                PlainText.trim(customer.address()),
                PlainText.trim(customer.reference()),
                without(customer.contacts(), ContactPerson::isBlank),
                customer.paymentMethods());
    }

    private static <T> List<T> without(List<T> entries, Predicate<T> blank) {
        return entries.stream().filter(blank.negate()).toList();
    }
}
