package io.padron.customers.validation;

import io.padron.customers.IdentityView;
import io.padron.customers.NewCustomer;
import io.padron.customers.NewIdentity;
import io.padron.customers.UniqueKey;
import io.padron.identity.CountryView;
import io.padron.identity.IdentityCheck;
import io.padron.identity.IdentityKindView;
import io.padron.identity.IdentityNumberQuery;
import io.padron.identity.IdentityVerdict;
import io.padron.kernel.Issue;
import io.padron.kernel.Message;
import io.padron.kernel.text.PlainText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Validates a customer's identity numbers: each by its rule, and all by the requirements of the country. */
final class IdentityValidator {

    private static final int LONGEST = 60;
    private static final int LONGEST_FORMATTED = 80;
    private static final int MOST = 20;

    private final IssueCollector issueCollector;
    private final CountryView country;
    private final NewCustomer customer;
    private final List<IdentityView> identities = new ArrayList<>();
    private final List<EnteredUniqueKey> enteredKeys = new ArrayList<>();
    private final Set<String> kinds = new HashSet<>();

    IdentityValidator(IssueCollector issueCollector, CountryView country, NewCustomer customer) {
        this.issueCollector = issueCollector;
        this.country = country;
        this.customer = customer;
    }

    /** Returns the accepted identities in the order entered. */
    List<IdentityView> identities() {
        return identities;
    }

    List<EnteredUniqueKey> enteredKeys() {
        return enteredKeys;
    }

    /** Validates the identities against the cleaned name of their holder. */
    void validateIdentities(IdentityCheck identity, ValidatedCustomer.CustomerName holder) {
        if (customer.identities().size() > MOST) {
            issueCollector.addError("identities", "too-many", MOST);
            return;
        }
        for (int at = 0; at < customer.identities().size(); at++) {
            validateIdentities(identity, holder, at);
        }
        for (IdentityKindView kind : country.kinds()) {
            if (kind.requiredFor().contains(customer.personType())
                    && kind.personTypes().contains(customer.personType())
                    && !kinds.contains(kind.code())) {
                addMissingKind(kind);
            }
        }
    }

    private void validateIdentities(IdentityCheck identity, ValidatedCustomer.CustomerName holder, int at) {
        NewIdentity entered = customer.identities().get(at);
        String field = "identities[" + at + "]";
        String written = issueCollector.checkText(field + ".value", PlainText.cleanCode(entered.value()), LONGEST);
        if (written.isEmpty()) {
            return;
        }
        Optional<IdentityKindView> kind = findKind(entered.kind());
        if (kind.isEmpty()) {
            String code = PlainText.isBlank(entered.kind()) ? "kind-required" : "kind-unknown";
            issueCollector.addError(field + ".kind", code, country.name());
        } else if (!kind.get().personTypes().contains(customer.personType())) {
            Message person = country.form(customer.personType()).label();
            issueCollector.addError(
                    field + ".kind", "kind-not-for-person-type", kind.get().label(), person);
        } else if (!kinds.add(kind.get().code())) {
            issueCollector.addError(field + ".kind", "kind-twice", kind.get().label());
        } else if (written.length() <= LONGEST) {
            IdentityNumberQuery question = new IdentityNumberQuery(
                    country.code(),
                    kind.get().code(),
                    written,
                    Optional.of(customer.personType()),
                    holder.personName(),
                    holder.legalName());
            addVerdict(
                    identity.check(question),
                    question,
                    new IdentityField(field + ".value", kind.get().label()));
        }
    }

    /** The field of a number and the label of its kind. */
    private record IdentityField(String field, Message label) {}

    private void addVerdict(IdentityVerdict verdict, IdentityNumberQuery question, IdentityField identityField) {
        if (verdict instanceof IdentityVerdict.Accepted accepted) {
            accepted.doubts()
                    .forEach(doubt ->
                            issueCollector.add(Issue.doubt(identityField.field(), doubt.code(), doubt.message())));
            identities.add(toIdentityView(accepted, question));
            if (accepted.normalForm().length() > LONGEST) {
                issueCollector.addError(
                        identityField.field(),
                        "too-long",
                        LONGEST,
                        accepted.normalForm().length());
            }
            if (accepted.unique()) {
                Message named = new Message(
                        identityField.label().es() + " " + accepted.formatted(),
                        identityField.label().en() + " " + accepted.formatted());
                enteredKeys.add(new EnteredUniqueKey(
                        UniqueKey.identity(country.code(), question.kind(), accepted.normalForm()),
                        identityField.field(),
                        named));
            }
        } else if (verdict instanceof IdentityVerdict.Rejected rejected) {
            issueCollector.add(Issue.error(
                    identityField.field(),
                    rejected.reason().code(),
                    rejected.reason().message()));
        } else if (verdict instanceof IdentityVerdict.UnknownKind unknown) {
            issueCollector.add(Issue.error(
                    identityField.field(),
                    unknown.reason().code(),
                    unknown.reason().message()));
        }
    }

    private static IdentityView toIdentityView(IdentityVerdict.Accepted accepted, IdentityNumberQuery question) {
        boolean fits = accepted.formatted().length() <= LONGEST_FORMATTED;
        return new IdentityView(
                question.kind(),
                question.written(),
                accepted.normalForm(),
                fits ? accepted.formatted() : accepted.normalForm(),
                accepted.doubts(),
                accepted.ruleVersion());
    }

    private Optional<IdentityKindView> findKind(String written) {
        String code = PlainText.isBlank(written) ? country.kindWhenUnnamed().orElse("") : PlainText.trim(written);
        return country.kind(code);
    }

    /** Reports a missing kind at its blank field, or at all identities. */
    private void addMissingKind(IdentityKindView kind) {
        String field = "identities";
        for (int at = 0; at < customer.identities().size(); at++) {
            if (PlainText.trim(customer.identities().get(at).kind()).equalsIgnoreCase(kind.code())) {
                field = "identities[" + at + "].value";
            }
        }
        issueCollector.addError(field, "required", kind.label());
    }
}
