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
 * Stands in for the container in tests on a database: transactions on any thread, and one {@link EntityManager} to inject
 * that leads to the thread's current transaction, or to a fresh view of what is committed outside of one.
 */
public final class TestTransactions implements AutoCloseable {

    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    /** The entities of a unit in the test's {@code persistence.xml}, in this database. */
    public TestTransactions(String unit, DataSource source) {
        factory = Persistence.createEntityManagerFactory(unit, Map.of("jakarta.persistence.nonJtaDataSource", source));
    }

    /** What a bean's {@code @PersistenceContext} field takes. */
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

    /** Joins the thread's transaction, or runs in one of its own: {@code TxType.REQUIRED}. */
    public <T> T required(Supplier<T> work) {
        return current.get() != null ? work.get() : requiresNew(work);
    }

    /** Runs in a transaction of its own, rolled back when the work throws: {@code TxType.REQUIRES_NEW}. */
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
