package io.padron.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who acts on this thread. Bound by whoever let them in: the web filter, or the job that acts for its submitter. */
public final class ActingUser {

    private static final ThreadLocal<@Nullable Actor> CURRENT = new ThreadLocal<>();

    private ActingUser() {}

    /** Binds the actor to this thread until the scope is closed; scopes nest. */
    public static Scope as(Actor actor) {
        Actor outer = CURRENT.get();
        CURRENT.set(actor);
        return () -> {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        };
    }

    /** Who acts; empty when nobody has been let in. */
    public static Optional<Actor> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** The name of who acts. */
    public static String name() {
        return current().map(Actor::name).orElseThrow(() -> new IllegalStateException("Nobody acts on this thread"));
    }

    /** Ends the binding. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
