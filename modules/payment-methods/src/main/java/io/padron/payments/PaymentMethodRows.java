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

    /** Throws {@link jakarta.persistence.PersistenceException} when an active method of the country has the label. */
    PaymentMethod insertMethod(PaymentMethod method) {
        entities.persist(method);
        entities.flush();
        return method;
    }

    /** As {@link #insertMethod} does; empty when there is no such method. */
    Optional<PaymentMethod> changeMethod(PaymentMethodId id, Consumer<PaymentMethod> change) {
        Optional<PaymentMethod> found = findById(id);
        found.ifPresent(method -> {
            // Settings lie in a table of their own, whose rows alone would leave the version as it is.
            entities.lock(method, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            change.accept(method);
        });
        entities.flush();
        return found;
    }

    /** As {@link #changeMethod} does; {@link OptimisticLockException} when this is no longer its version. */
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
                // One more statement for the settings of all, not of each.
                .setHint("eclipselink.batch", "m.settings")
                .getResultList();
    }

    boolean hasActive() {
        return entities.createQuery("select count(m) from PaymentMethod m where m.activeLabel is not null", Long.class)
                        .getSingleResult()
                > 0;
    }

    /** Whether another active method than this one has the label; 0 is no method's number. */
    boolean isLabelTaken(CountryCode country, String label, long butFor) {
        return entities.createQuery(
                                "select count(m) from PaymentMethod m where m.activeLabel = :label and m.id <> :but",
                                Long.class)
                        .setParameter("label", PaymentMethod.activeLabel(country, label))
                        .setParameter("but", butFor)
                        .getSingleResult()
                > 0;
    }
}
