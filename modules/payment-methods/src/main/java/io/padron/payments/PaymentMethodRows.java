package io.padron.payments;

import io.padron.kernel.CountryCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The table of payment methods. Each write is a transaction of its own, so that a conflict is reported. */
@ApplicationScoped
@Transactional
class PaymentMethodRows {

    @PersistenceContext
    EntityManager entities;

    /**
     * Inserts a method.
     *
     * @throws jakarta.persistence.PersistenceException when an active method of the country has the label
     */
    PaymentMethod insertMethod(PaymentMethod method) {
        entities.persist(method);
        entities.flush();
        return method;
    }

    /** Changes a method, with the errors of {@link #insertMethod}; empty when there is no such method. */
    Optional<PaymentMethod> changeMethod(PaymentMethodId id, Consumer<PaymentMethod> change) {
        Optional<PaymentMethod> found = findById(id);
        found.ifPresent(method -> {
            // Settings are in a table of their own; a change of them alone does not increment the version.
            entities.lock(method, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            change.accept(method);
        });
        entities.flush();
        return found;
    }

    /**
     * Changes a method as {@link #changeMethod(PaymentMethodId, Consumer)}.
     *
     * @throws OptimisticLockException when the method has another version
     */
    Optional<PaymentMethod> changeMethod(PaymentMethodId id, long seenVersion, Consumer<PaymentMethod> change) {
        return changeMethod(id, method -> {
            if (method.version() != seenVersion) {
                throw new OptimisticLockException("Another transaction changed the method");
            }
            change.accept(method);
        });
    }

    Optional<PaymentMethod> findById(PaymentMethodId id) {
        return Optional.ofNullable(entities.find(PaymentMethod.class, id.value()));
    }

    List<PaymentMethod> findAll() {
        return entities.createQuery("select m from PaymentMethod m order by m.id", PaymentMethod.class)
                // One more statement for the settings of all methods, instead of one for each.
                .setHint("eclipselink.batch", "m.settings")
                .getResultList();
    }

    boolean hasActive() {
        return entities.createQuery("select count(m) from PaymentMethod m where m.activeLabel is not null", Long.class)
                        .getSingleResult()
                > 0;
    }

    /**
     * Whether another active method has the label. {@code excludedId} is the number of the method itself, or 0 for a
     * new one.
     */
    boolean isLabelTaken(CountryCode country, String label, long excludedId) {
        return entities.createQuery(
                                "select count(m) from PaymentMethod m where m.activeLabel = :label and m.id <> :but",
                                Long.class)
                        .setParameter("label", PaymentMethod.activeLabel(country, label))
                        .setParameter("but", excludedId)
                        .getSingleResult()
                > 0;
    }
}
