package io.padron.payments;

import io.padron.access.ActingUser;
import io.padron.access.Guarded;
import io.padron.identity.Countries;
import io.padron.identity.MethodTypeView;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Issue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The payment methods in the database; there are a handful. */
@ApplicationScoped
@Guarded
@Transactional
class StoredPaymentMethods implements PaymentMethods {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Countries countries;

    @Inject
    Clock clock;

    @Override
    public List<MethodTypeView> types(CountryCode country) {
        return types().in(country);
    }

    @Override
    public Activation activate(NewPaymentMethod wanted) {
        ActivationReview review = new ActivationReview(countries, wanted);
        if (!Issue.anyRefuses(review.issues()) && isActive(wanted.country(), review.label())) {
            review.refuse("label", "label-taken", review.label(), countries.nameOf(wanted.country()));
        }
        if (Issue.anyRefuses(review.issues())) {
            return new Activation.Refused(review.issues());
        }
        MethodTypeView type = review.type().orElseThrow();
        PaymentMethod method = new PaymentMethod(wanted.country(), type, review.label());
        method.configure(review.settings());
        method.created(clock.instant(), ActingUser.name());
        entities.persist(method);
        entities.flush();
        return new Activation.Activated(view(method), review.issues());
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
        return entities.createQuery("select m from PaymentMethod m order by m.id", PaymentMethod.class)
                .getResultStream()
                .map(this::view)
                .toList();
    }

    @Override
    public Optional<PaymentMethodView> find(PaymentMethodId id) {
        return Optional.ofNullable(entities.find(PaymentMethod.class, id.value()))
                .map(this::view);
    }

    @Override
    public Optional<PaymentMethodView> resolve(CountryCode country, String text) {
        return new ActiveMethods(active()).resolve(country, text);
    }

    @Override
    public boolean anyActive() {
        return entities.createQuery("select count(m) from PaymentMethod m where m.activeLabel is not null", Long.class)
                        .getSingleResult()
                > 0;
    }

    private boolean isActive(CountryCode country, String label) {
        return entities.createQuery("select count(m) from PaymentMethod m where m.activeLabel = :label", Long.class)
                        .setParameter("label", PaymentMethod.activeLabel(country, label))
                        .getSingleResult()
                > 0;
    }

    private PaymentMethodView view(PaymentMethod method) {
        return method.view(types().label(method.country(), method.type()));
    }

    private PaymentMethodTypes types() {
        return new PaymentMethodTypes(countries);
    }
}
