package io.padron.payments;

import io.padron.access.ActingUser;
import io.padron.access.Guarded;
import io.padron.identity.Countries;
import io.padron.identity.MethodTypeView;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Issue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The payment methods in the database; there are a handful. */
@ApplicationScoped
@Guarded
class StoredPaymentMethods implements PaymentMethods {

    @Inject
    MethodRows rows;

    @Inject
    Countries countries;

    @Inject
    Clock clock;

    @Override
    public List<MethodTypeView> types(CountryCode country) {
        return types().in(country);
    }

    @Override
    public List<Issue> review(NewPaymentMethod method) {
        return List.copyOf(new ActivationReview(countries, method).issues());
    }

    @Override
    public Activation activate(NewPaymentMethod wanted) {
        ActivationReview review = new ActivationReview(countries, wanted);
        return unlessRefused(review, 0, () -> {
            MethodTypeView type = review.type().orElseThrow();
            PaymentMethod method = new PaymentMethod(wanted.country(), type, review.label());
            method.configure(review.settings());
            method.created(clock.instant(), ActingUser.name());
            return rows.add(method);
        });
    }

    @Override
    public Activation change(PaymentMethodId id, MethodChange change) {
        Optional<PaymentMethod> found = rows.find(id);
        if (found.isEmpty()) {
            return unknown();
        }
        PaymentMethod method = found.get();
        if (method.version() != change.seenVersion()) {
            return new Activation.VersionConflict(view(method));
        }
        NewPaymentMethod wanted =
                new NewPaymentMethod(method.type(), method.country(), change.label(), change.settings());
        ActivationReview review = new ActivationReview(countries, wanted);
        // Of those put aside several may have the same label; it counts again when one comes back.
        long place = method.isActive() ? method.id() : -1;
        try {
            return unlessRefused(review, place, () -> rows.change(id, change.seenVersion(), row -> {
                        row.configure(review.settings());
                        row.rename(review.label());
                    })
                    .orElseThrow());
        } catch (OptimisticLockException overtaken) {
            return rows.find(id)
                    .<Activation>map(now -> new Activation.VersionConflict(view(now)))
                    .orElseGet(StoredPaymentMethods::unknown);
        }
    }

    @Override
    public boolean deactivate(PaymentMethodId id) {
        boolean active = rows.find(id).filter(PaymentMethod::isActive).isPresent();
        return active && rows.change(id, PaymentMethod::deactivate).isPresent();
    }

    @Override
    public Activation reactivate(PaymentMethodId id) {
        Optional<PaymentMethod> found = rows.find(id);
        if (found.isEmpty()) {
            return unknown();
        }
        PaymentMethod method = found.get();
        NewPaymentMethod wanted = new NewPaymentMethod(
                method.type(), method.country(), method.label(), view(method).settings());
        return unlessRefused(
                new ActivationReview(countries, wanted), method.id(), () -> rows.change(id, PaymentMethod::activate)
                        .orElseThrow());
    }

    /** The key in the database is the last judge of labels: it sees who was faster. */
    private Activation unlessRefused(ActivationReview review, long place, Supplier<PaymentMethod> write) {
        refuseTaken(review, place);
        if (Issue.anyRefuses(review.issues())) {
            return new Activation.Refused(review.issues());
        }
        try {
            return new Activation.Activated(view(write.get()), review.issues());
        } catch (OptimisticLockException overtaken) {
            throw overtaken;
        } catch (PersistenceException failed) {
            refuseTaken(review, place);
            if (Issue.anyRefuses(review.issues())) {
                return new Activation.Refused(review.issues());
            }
            throw failed;
        }
    }

    private void refuseTaken(ActivationReview review, long place) {
        if (place >= 0 && !Issue.anyRefuses(review.issues()) && rows.isTaken(review.country(), review.label(), place)) {
            review.refuse("label", "label-taken", review.label(), countries.nameOf(review.country()));
        }
    }

    private static Activation unknown() {
        return new Activation.Refused(List.of(ActivationReview.unknownMethod()));
    }

    @Override
    public List<PaymentMethodView> active() {
        return all().stream().filter(PaymentMethodView::active).toList();
    }

    @Override
    public List<PaymentMethodView> active(CountryCode country) {
        return new ActiveMethods(active()).in(country);
    }

    @Override
    public List<PaymentMethodView> all() {
        return rows.all().stream().map(this::view).toList();
    }

    @Override
    public Optional<PaymentMethodView> find(PaymentMethodId id) {
        return rows.find(id).map(this::view);
    }

    @Override
    public Optional<PaymentMethodView> resolve(CountryCode country, String text) {
        return new ActiveMethods(active()).resolve(country, text);
    }

    @Override
    public boolean anyActive() {
        return rows.anyActive();
    }

    private PaymentMethodView view(PaymentMethod method) {
        return method.view(types().label(method.country(), method.type()));
    }

    private PaymentMethodTypes types() {
        return new PaymentMethodTypes(countries);
    }
}
