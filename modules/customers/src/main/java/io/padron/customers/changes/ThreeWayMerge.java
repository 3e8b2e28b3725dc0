package io.padron.customers.changes;

import io.padron.contacts.ContactPerson;
import io.padron.customers.NewCustomer;
import io.padron.kernel.text.PlainText;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/** Merges a user's changes with those that another user has stored meanwhile, field by field. */
public final class ThreeWayMerge {

    private final NewCustomer base;
    private final NewCustomer theirs;
    private final NewCustomer mine;

    /**
     * {@code base} is the state that both users started from, {@code theirs} the stored state, {@code mine} the entered
     * one.
     */
    public ThreeWayMerge(NewCustomer base, NewCustomer theirs, NewCustomer mine) {
        this.base = removeBlankFields(base);
        this.theirs = removeBlankFields(theirs);
        this.mine = removeBlankFields(mine);
    }

    /** Returns {@code mine} for each field that differs from {@code base}, else {@code theirs}. */
    public NewCustomer merge() {
        return new NewCustomer(
                theirs.country(),
                theirs.personType(),
                mergePart(NewCustomer::name),
                mergePart(NewCustomer::legalName),
                mergePart(NewCustomer::identities),
                mergePart(NewCustomer::emails),
                mergePart(NewCustomer::phones),
                mergePart(NewCustomer::address),
                mergePart(NewCustomer::reference),
                mergePart(NewCustomer::contacts),
                mergePart(NewCustomer::paymentMethods));
    }

    private <T> T mergePart(Function<NewCustomer, T> of) {
        T entered = of.apply(mine);
        return Objects.equals(entered, of.apply(base)) ? of.apply(theirs) : entered;
    }

    /** A form has blank fields that a stored customer does not have. */
    private static NewCustomer removeBlankFields(NewCustomer customer) {
        return new NewCustomer(
                customer.country(),
                customer.personType(),
                customer.name(),
                PlainText.trim(customer.legalName()),
                removeBlanks(customer.identities(), identity -> PlainText.isBlank(identity.value())),
                removeBlanks(customer.emails(), PlainText::isBlank),
                removeBlanks(customer.phones(), PlainText::isBlank),
                PlainText.trim(customer.address()),
                PlainText.trim(customer.reference()),
                removeBlanks(customer.contacts(), ContactPerson::isBlank),
                customer.paymentMethods());
    }

    private static <T> List<T> removeBlanks(List<T> entries, Predicate<T> blank) {
        return entries.stream().filter(blank.negate()).toList();
    }
}
