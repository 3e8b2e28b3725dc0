package io.padron.access.accounts;

import io.padron.access.Preferences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The table of users. Transactions are as short as here, so that none is held open while a password is hashed. */
@ApplicationScoped
@Transactional
class UserAccounts {

    @PersistenceContext
    EntityManager entities;

    Optional<UserAccount> find(String name) {
        return Optional.ofNullable(entities.find(UserAccount.class, name));
    }

    boolean isEmpty() {
        return entities.createQuery("select count(u) from UserAccount u", Long.class)
                        .getSingleResult()
                == 0;
    }

    /** Throws {@link jakarta.persistence.PersistenceException} when the name is taken. */
    void add(UserAccount account) {
        entities.persist(account);
        entities.flush();
    }

    void prefer(String name, Preferences preferences) {
        find(name).ifPresent(account -> account.prefer(preferences));
    }

    void changePassword(String name, String newHash) {
        find(name).ifPresent(account -> account.changePassword(newHash));
    }
}
