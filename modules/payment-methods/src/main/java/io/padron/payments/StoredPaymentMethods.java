package io.padron.payments;

import io.padron.access.CurrentUser;
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
    PaymentMethodRows rows;

    @Inject
    Countries countries;

    @Inject
    Clock clock;

    @Override
    public List<MethodTypeView> findTypes(CountryCode country) {
        return types().findByCountry(country);
    }

    @Override
    public List<Issue> validate(NewPaymentMethod method) {
        return List.copyOf(new PaymentMethodValidator(countries, method).issues());
    }

    @Override
    public ActivationResult activate(NewPaymentMethod wanted) {
        PaymentMethodValidator review = new PaymentMethodValidator(countries, wanted);
        return writeIfValid(review, 0, () -> {
            MethodTypeView type = review.type().orElseThrow();
            PaymentMethod method = new PaymentMethod(wanted.country(), type, review.label());
            method.setSettings(review.settings());
            method.setCreated(clock.instant(), CurrentUser.name());
            return rows.insertMethod(method);
        });
    }

    @Override
    public ActivationResult change(PaymentMethodId id, PaymentMethodChange change) {
        Optional<PaymentMethod> found = rows.findById(id);
        if (found.isEmpty()) {
            return createUnknownRefusal();
        }
        PaymentMethod method = found.get();
        if (method.version() != change.seenVersion()) {
            return new ActivationResult.VersionConflict(toView(method));
        }
        NewPaymentMethod wanted =
                new NewPaymentMethod(method.type(), method.country(), change.label(), change.settings());
        PaymentMethodValidator review = new PaymentMethodValidator(countries, wanted);
        // Of those put aside several may have the same label; it counts again when one comes back.
        long place = method.isActive() ? method.id() : -1;
        try {
            return writeIfValid(review, place, () -> rows.changeMethod(id, change.seenVersion(), row -> {
                        row.setSettings(review.settings());
                        row.rename(review.label());
                    })
                    .orElseThrow());
        } catch (OptimisticLockException overtaken) {
            return rows.findById(id)
                    .<ActivationResult>map(now -> new ActivationResult.VersionConflict(toView(now)))
                    .orElseGet(StoredPaymentMethods::createUnknownRefusal);
        }
    }

    @Override
    public boolean deactivate(PaymentMethodId id) {
        boolean active = rows.findById(id).filter(PaymentMethod::isActive).isPresent();
        return active && rows.changeMethod(id, PaymentMethod::deactivate).isPresent();
    }

    @Override
    public ActivationResult reactivate(PaymentMethodId id) {
        Optional<PaymentMethod> found = rows.findById(id);
        if (found.isEmpty()) {
            return createUnknownRefusal();
        }
        PaymentMethod method = found.get();
        NewPaymentMethod wanted = new NewPaymentMethod(
                method.type(), method.country(), method.label(), toView(method).settings());
        return writeIfValid(new PaymentMethodValidator(countries, wanted), method.id(), () -> rows.changeMethod(
                        id, PaymentMethod::activate)
                .orElseThrow());
    }

    /** The key in the database is the last judge of labels: it sees who was faster. */
    private ActivationResult writeIfValid(PaymentMethodValidator review, long place, Supplier<PaymentMethod> write) {
        addErrorIfLabelTaken(review, place);
        if (Issue.hasErrors(review.issues())) {
            return new ActivationResult.Refused(review.issues());
        }
        try {
            return new ActivationResult.Activated(toView(write.get()), review.issues());
        } catch (OptimisticLockException overtaken) {
            throw overtaken;
        } catch (PersistenceException failed) {
            addErrorIfLabelTaken(review, place);
            if (Issue.hasErrors(review.issues())) {
                return new ActivationResult.Refused(review.issues());
            }
            throw failed;
        }
    }

    private void addErrorIfLabelTaken(PaymentMethodValidator review, long place) {
        if (place >= 0
                && !Issue.hasErrors(review.issues())
                && rows.isLabelTaken(review.country(), review.label(), place)) {
            review.addError("label", "label-taken", review.label(), countries.nameOf(review.country()));
        }
    }

    private static ActivationResult createUnknownRefusal() {
        return new ActivationResult.Refused(List.of(PaymentMethodValidator.createUnknownMethodIssue()));
    }

    @Override
    public List<PaymentMethodView> findActive() {
        return findAll().stream().filter(PaymentMethodView::active).toList();
    }

    @Override
    public List<PaymentMethodView> findActive(CountryCode country) {
        return new ActivePaymentMethods(findActive()).findByCountry(country);
    }

    @Override
    public List<PaymentMethodView> findAll() {
        return rows.findAll().stream().map(this::toView).toList();
    }

    @Override
    public Optional<PaymentMethodView> findById(PaymentMethodId id) {
        return rows.findById(id).map(this::toView);
    }

    @Override
    public Optional<PaymentMethodView> findByIdOrLabel(CountryCode country, String text) {
        return new ActivePaymentMethods(findActive()).findByIdOrLabel(country, text);
    }

    @Override
    public boolean hasActive() {
        return rows.hasActive();
    }

    private PaymentMethodView toView(PaymentMethod method) {
        return method.toView(types().labelOf(method.country(), method.type()));
    }

    private PaymentMethodTypes types() {
        return new PaymentMethodTypes(countries);
    }
}
