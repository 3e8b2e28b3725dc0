package io.padron.customers.review;

import io.padron.customers.CustomerKey;
import io.padron.customers.IdentityView;
import io.padron.customers.NewCustomer;
import io.padron.customers.NewIdentity;
import io.padron.identity.CountryView;
import io.padron.identity.IdentityCheck;
import io.padron.identity.IdentityKindView;
import io.padron.identity.IdentityQuestion;
import io.padron.identity.IdentityVerdict;
import io.padron.kernel.Issue;
import io.padron.kernel.Message;
import io.padron.kernel.PlainText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The judgement of a customer's identity numbers: each by its rule, all of them by what the country asks for. */
final class IdentityReview {

    private static final int LONGEST = 60;
    private static final int LONGEST_FORMATTED = 80;
    private static final int MOST = 20;

    private final Findings findings;
    private final CountryView country;
    private final NewCustomer customer;
    private final List<IdentityView> identities = new ArrayList<>();
    private final List<KeyClaim> claims = new ArrayList<>();
    private final Set<String> kinds = new HashSet<>();

    IdentityReview(Findings findings, CountryView country, NewCustomer customer) {
        this.findings = findings;
        this.country = country;
        this.customer = customer;
    }

    /** Those that were accepted, in the order entered. */
    List<IdentityView> identities() {
        return identities;
    }

    List<KeyClaim> claims() {
        return claims;
    }

    /** Judges for a holder whose names are tidy. */
    void judge(IdentityCheck identity, Draft.Names holder) {
        if (customer.identities().size() > MOST) {
            findings.refuse("identities", "too-many", MOST);
            return;
        }
        for (int at = 0; at < customer.identities().size(); at++) {
            judge(identity, holder, at);
        }
        for (IdentityKindView kind : country.kinds()) {
            if (kind.requiredFor().contains(customer.personType())
                    && kind.personTypes().contains(customer.personType())
                    && !kinds.contains(kind.code())) {
                missing(kind);
            }
        }
    }

    private void judge(IdentityCheck identity, Draft.Names holder, int at) {
        NewIdentity entered = customer.identities().get(at);
        String field = "identities[" + at + "]";
        String written = findings.text(field + ".value", PlainText.tidyCode(entered.value()), LONGEST);
        if (written.isEmpty()) {
            return;
        }
        Optional<IdentityKindView> kind = kind(entered.kind());
        if (kind.isEmpty()) {
            String code = PlainText.isBlank(entered.kind()) ? "kind-required" : "kind-unknown";
            findings.refuse(field + ".kind", code, country.name());
        } else if (!kind.get().personTypes().contains(customer.personType())) {
            Message person = country.form(customer.personType()).label();
            findings.refuse(
                    field + ".kind", "kind-not-for-person-type", kind.get().label(), person);
        } else if (!kinds.add(kind.get().code())) {
            findings.refuse(field + ".kind", "kind-twice", kind.get().label());
        } else if (written.length() <= LONGEST) {
            IdentityQuestion question = new IdentityQuestion(
                    country.code(),
                    kind.get().code(),
                    written,
                    Optional.of(customer.personType()),
                    holder.name(),
                    holder.legalName());
            keep(
                    identity.check(question),
                    question,
                    new Place(field + ".value", kind.get().label()));
        }
    }

    /** Where a number was entered, and what its kind is called. */
    private record Place(String field, Message label) {}

    private void keep(IdentityVerdict verdict, IdentityQuestion question, Place place) {
        if (verdict instanceof IdentityVerdict.Accepted accepted) {
            accepted.doubts().forEach(doubt -> findings.add(Issue.doubt(place.field(), doubt.code(), doubt.message())));
            identities.add(view(accepted, question));
            if (accepted.normalForm().length() > LONGEST) {
                findings.refuse(
                        place.field(),
                        "too-long",
                        LONGEST,
                        accepted.normalForm().length());
            }
            if (accepted.unique()) {
                Message named = new Message(
                        place.label().es() + " " + accepted.formatted(),
                        place.label().en() + " " + accepted.formatted());
                claims.add(new KeyClaim(
                        CustomerKey.identity(country.code(), question.kind(), accepted.normalForm()),
                        place.field(),
                        named));
            }
        } else if (verdict instanceof IdentityVerdict.Rejected rejected) {
            findings.add(Issue.error(
                    place.field(), rejected.reason().code(), rejected.reason().message()));
        } else if (verdict instanceof IdentityVerdict.UnknownKind unknown) {
            findings.add(Issue.error(
                    place.field(), unknown.reason().code(), unknown.reason().message()));
        }
    }

    private static IdentityView view(IdentityVerdict.Accepted accepted, IdentityQuestion question) {
        boolean fits = accepted.formatted().length() <= LONGEST_FORMATTED;
        return new IdentityView(
                question.kind(),
                question.written(),
                accepted.normalForm(),
                fits ? accepted.formatted() : accepted.normalForm(),
                accepted.doubts(),
                accepted.ruleVersion());
    }

    private Optional<IdentityKindView> kind(String written) {
        String code = PlainText.isBlank(written) ? country.kindWhenUnnamed().orElse("") : PlainText.trim(written);
        return country.kind(code);
    }

    /** Tells that a kind is missing at the blank field where it was expected, or of all identities. */
    private void missing(IdentityKindView kind) {
        String field = "identities";
        for (int at = 0; at < customer.identities().size(); at++) {
            if (PlainText.trim(customer.identities().get(at).kind()).equalsIgnoreCase(kind.code())) {
                field = "identities[" + at + "].value";
            }
        }
        findings.refuse(field, "required", kind.label());
    }
}
