package io.padron.schema;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Replaces the container in tests on a database: it gives transactions to any thread, and one injectable {@link
 * EntityManager} that uses the thread's current transaction, or a new one that sees committed data.
 */
public final class TestTransactions implements AutoCloseable {

    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    /** Opens a unit of the test's {@code persistence.xml} on a database. */
    public TestTransactions(String unit, DataSource source) {
        factory = Persistence.createEntityManagerFactory(unit, Map.of("jakarta.persistence.nonJtaDataSource", source));
    }

    /** Returns the entity manager for a bean's {@code @PersistenceContext} field. */
    public EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    EntityManager joined = current.get();
                    EntityManager target = joined != null ? joined : factory.createEntityManager();
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    /** Runs in the thread's transaction, or in a new one: {@code TxType.REQUIRED}. */
    public <T> T required(Supplier<T> work) {
        return current.get() != null ? work.get() : requiresNew(work);
    }

    /** Runs in a new transaction, rolled back when the work throws: {@code TxType.REQUIRES_NEW}. */
    public <T> T requiresNew(Supplier<T> work) {
        EntityManager suspended = current.get();
        EntityManager own = factory.createEntityManager();
        current.set(own);
        own.getTransaction().begin();
        try {
            T result = work.get();
            own.getTransaction().commit();
            return result;
        } finally {
            if (own.getTransaction().isActive()) {
                own.getTransaction().rollback();
            }
            own.close();
            current.set(suspended);
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
