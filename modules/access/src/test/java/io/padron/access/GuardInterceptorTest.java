package io.padron.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // the scope is only closed, never read
class GuardInterceptorTest {

    interface GuardedService {
        @Requires(Right.READ_CUSTOMERS)
        String read();

        @OpenToAll("a test")
        String open();

        @OpenToAll("a test")
        default String inherited() {
            return "inherited";
        }

        String forgotten();

        @Requires(Right.WRITE_CUSTOMERS)
        String read(int page);
    }

    static class GuardedServiceBean implements GuardedService {
        @Override
        public String read() {
            return "read";
        }

        @Override
        public String open() {
            return "open";
        }

        @Override
        public String forgotten() {
            return "forgotten";
        }

        @Override
        public String read(int page) {
            return "page";
        }
    }

    private static final Actor READER = new Actor("reader", Role.READ_ONLY);

    @Test
    void aMethodNeedsItsRight() {
        assertEquals("read", callAs(READER, "read"));
        assertThrows(AccessDeniedException.class, () -> callAs(new Actor("unknown", Set.of()), "read"));
        assertThrows(AccessDeniedException.class, () -> call("read"));
    }

    @Test
    void overloadedMethodsNeedEachItsOwnRight() {
        assertThrows(AccessDeniedException.class, () -> callAs(READER, "read", int.class));
        assertEquals("page", callAs(new Actor("operator", Role.OPERATOR), "read", int.class));
    }

    @Test
    void anOpenMethodNeedsNoUser() {
        assertEquals("open", call("open"));
        assertEquals("inherited", call("inherited"));
    }

    @Test
    void aMethodWithoutDeclarationIsDenied() {
        assertThrows(AccessDeniedException.class, () -> callAs(new Actor("admin", Role.ADMINISTRATOR), "forgotten"));
    }

    @Test
    void everyMethodOfTheUsersDeclaresItsRule() {
        for (Method method : Users.class.getDeclaredMethods()) {
            assertTrue(
                    method.isAnnotationPresent(Requires.class) || method.isAnnotationPresent(OpenToAll.class),
                    method.getName());
        }
    }

    @Test
    void theActorIsBoundInNestedScopesAndUnboundAfterwards() {
        try (CurrentUser.Scope outer = CurrentUser.bind(READER)) {
            try (CurrentUser.Scope inner = CurrentUser.bind(new Actor("job", Set.of()))) {
                assertEquals("job", CurrentUser.name());
            }
            assertEquals("reader", CurrentUser.name());
        }
        assertTrue(CurrentUser.actor().isEmpty());
    }

    private static Object callAs(Actor actor, String method, Class<?>... parameters) {
        try (CurrentUser.Scope acting = CurrentUser.bind(actor)) {
            return call(method, parameters);
        }
    }

    private static Object call(String method, Class<?>... parameters) {
        return assertDoesNotThrowOthers(new Call(parameters, method));
    }

    private static Object assertDoesNotThrowOthers(Call call) {
        try {
            return new GuardInterceptor().check(call);
        } catch (AccessDeniedException refused) {
            throw refused;
        } catch (Exception other) {
            return assertDoesNotThrow(() -> {
                throw other;
            });
        }
    }

    /** A call as the container makes it: of the class's own method, or of the interface's default method. */
    private record Call(Class<?>[] parameters, String name) implements InvocationContext {
        @Override
        public Method getMethod() {
            try {
                return GuardedServiceBean.class.getMethod(name, parameters);
            } catch (NoSuchMethodException absent) {
                throw new IllegalStateException(absent);
            }
        }

        @Override
        public Object proceed() throws Exception {
            Object[] arguments =
                    Arrays.stream(parameters).map(type -> (Object) 0).toArray();
            return getMethod().invoke(new GuardedServiceBean(), arguments);
        }

        @Override
        public Object getTarget() {
            return new GuardedServiceBean();
        }

        @Override
        public Object getTimer() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Constructor<?> getConstructor() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object[] getParameters() {
            return new Object[0];
        }

        @Override
        public void setParameters(Object[] changed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Object> getContextData() {
            return Map.of();
        }
    }
}
