package io.padron.access.accounts;

import io.padron.access.Role;
import io.padron.access.UserPreferences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** The table of users. Each method is a short transaction, so that none is open while a password is hashed. */
@ApplicationScoped
@Transactional
class UserAccounts {

    @PersistenceContext
    EntityManager entities;

    Optional<UserAccount> findByName(String name) {
        return Optional.ofNullable(entities.find(UserAccount.class, name));
    }

    boolean isEmpty() {
        return entities.createQuery("select count(u) from UserAccount u", Long.class)
                        .getSingleResult()
                == 0;
    }

    /**
     * Inserts a user.
     *
     * @throws jakarta.persistence.PersistenceException when the name is taken
     */
    void insertAccount(UserAccount account) {
        entities.persist(account);
        entities.flush();
    }

    void savePreferences(String name, UserPreferences userPreferences) {
        findByName(name).ifPresent(account -> account.setPreferences(userPreferences));
    }

    /** Replaces the hash, unless another transaction has changed the password. */
    void renewHash(String name, String oldHash, String newHash) {
        findByName(name)
                .filter(account -> account.passwordHash().equals(oldHash))
                .ifPresent(account -> account.renewHash(newHash));
    }

    /** Returns the number of the new credentials; empty when there is no such user. */
    OptionalInt changePassword(String name, String newHash) {
        Optional<UserAccount> account = findByName(name);
        account.ifPresent(found -> found.changePassword(newHash));
        return account.map(found -> OptionalInt.of(found.credentials())).orElse(OptionalInt.empty());
    }

    /** Returns all users, active ones first, by name. */
    List<UserAccount> findAll() {
        return entities.createQuery("select u from UserAccount u order by u.active desc, u.name", UserAccount.class)
                .getResultList();
    }

    void changeAccount(String name, Consumer<UserAccount> change) {
        findByName(name).ifPresent(change);
    }

    /**
     * Applies a change after which the user is no active administrator, unless no other administrator remains. The rows
     * of the administrators are locked first, so that two concurrent changes cannot remove both.
     *
     * @return whether it was applied
     */
    boolean changeUnlessLastAdministrator(String name, Consumer<UserAccount> change) {
        int administrators = entities.createQuery("update UserAccount u set u.credentials = u.credentials"
                        + " where u.role = :role and u.active = :active")
                .setParameter("role", Role.ADMINISTRATOR)
                .setParameter("active", true)
                .executeUpdate();
        Optional<UserAccount> account = findByName(name);
        if (administrators == 1
                && account.filter(UserAccount::isActiveAdministrator).isPresent()) {
            return false;
        }
        account.ifPresent(change);
        return true;
    }
}
