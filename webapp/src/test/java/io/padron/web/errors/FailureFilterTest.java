package io.padron.web.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailureFilterTest {

    private final Map<String, Object> attributes = new HashMap<>();
    private final List<Object> shown = new ArrayList<>();
    private int status = 200;

    @Test
    void aFailureIsShownOnceAndLeftToNoOtherPage() throws IOException, ServletException {
        IllegalStateException failure = new IllegalStateException("x");
        fail(failure);
        assertEquals(1, shown.size());
        assertSame(failure, shown.get(0));
        assertNull(attributes.get(RequestDispatcher.ERROR_EXCEPTION));
    }

    @Test
    void aRequestThatWasBrokenOffIsNoSuccess() throws IOException, ServletException {
        fail(new IOException("Broken pipe"));
        assertEquals(List.of(), shown);
        assertEquals(400, status);
    }

    private void fail(Exception failure) throws IOException, ServletException {
        new FailureFilter().doFilter(request(), response(), (asked, answer) -> {
            if (failure instanceof IOException broken) {
                throw broken;
            }
            throw (RuntimeException) failure;
        });
    }

    private HttpServletRequest request() {
        RequestDispatcher page = proxy(RequestDispatcher.class, (proxy, method, arguments) -> {
            shown.add(attributes.get(RequestDispatcher.ERROR_EXCEPTION));
            return null;
        });
        return proxy(HttpServletRequest.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "removeAttribute" -> attributes.remove((String) arguments[0]);
            case "getRequestURI" -> "/customers";
            case "getMethod" -> "POST";
            case "getRequestDispatcher" -> page;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "isCommitted" -> false;
            case "resetBuffer" -> null;
            case "setStatus" -> status = (int) arguments[0];
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answer));
    }
}
