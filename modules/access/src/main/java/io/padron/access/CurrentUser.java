package io.padron.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The current user of this thread, bound by the web filter or by the job that works for the user who submitted it. */
public final class CurrentUser {

    private static final ThreadLocal<@Nullable Actor> CURRENT = new ThreadLocal<>();

    private CurrentUser() {}

    /** Binds the actor to this thread until the scope is closed; scopes nest. */
    public static Scope bind(Actor actor) {
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

    /** The current actor; empty on a thread without one. */
    public static Optional<Actor> actor() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** The name of the current user. */
    public static String name() {
        return actor().map(Actor::name).orElseThrow(() -> new IllegalStateException("No current user on this thread"));
    }

    /** Ends the binding. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
