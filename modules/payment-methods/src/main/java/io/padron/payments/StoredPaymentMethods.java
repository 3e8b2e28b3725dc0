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

/** The payment methods in the database; there are only a few. */
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
    public ActivationResult activate(NewPaymentMethod newMethod) {
        PaymentMethodValidator validator = new PaymentMethodValidator(countries, newMethod);
        return writeIfValid(validator, 0, () -> {
            MethodTypeView type = validator.type().orElseThrow();
            PaymentMethod method = new PaymentMethod(newMethod.country(), type, validator.label());
            method.setSettings(validator.settings());
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
        NewPaymentMethod newMethod =
                new NewPaymentMethod(method.type(), method.country(), change.label(), change.settings());
        PaymentMethodValidator validator = new PaymentMethodValidator(countries, newMethod);
        // Inactive methods may share a label; a reactivation checks it again.
        long excludedId = method.isActive() ? method.id() : -1;
        try {
            return writeIfValid(validator, excludedId, () -> rows.changeMethod(id, change.seenVersion(), row -> {
                        row.setSettings(validator.settings());
                        row.rename(validator.label());
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
        NewPaymentMethod newMethod = new NewPaymentMethod(
                method.type(), method.country(), method.label(), toView(method).settings());
        return writeIfValid(new PaymentMethodValidator(countries, newMethod), method.id(), () -> rows.changeMethod(
                        id, PaymentMethod::activate)
                .orElseThrow());
    }

    /** Writes a valid method. The unique key in the database decides between concurrent writes of the same label. */
    private ActivationResult writeIfValid(
            PaymentMethodValidator validator, long excludedId, Supplier<PaymentMethod> write) {
        addErrorIfLabelTaken(validator, excludedId);
        if (Issue.hasErrors(validator.issues())) {
            return new ActivationResult.Refused(validator.issues());
        }
        try {
            return new ActivationResult.Activated(toView(write.get()), validator.issues());
        } catch (OptimisticLockException overtaken) {
            throw overtaken;
        } catch (PersistenceException failed) {
            addErrorIfLabelTaken(validator, excludedId);
            if (Issue.hasErrors(validator.issues())) {
                return new ActivationResult.Refused(validator.issues());
            }
            throw failed;
        }
    }

    private void addErrorIfLabelTaken(PaymentMethodValidator validator, long excludedId) {
        if (excludedId >= 0
                && !Issue.hasErrors(validator.issues())
                && rows.isLabelTaken(validator.country(), validator.label(), excludedId)) {
            validator.addError("label", "label-taken", validator.label(), countries.nameOf(validator.country()));
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
