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
        filterFailure(failure);
        assertEquals(1, shown.size());
        assertSame(failure, shown.get(0));
        assertNull(attributes.get(RequestDispatcher.ERROR_EXCEPTION));
    }

    @Test
    void aRequestThatWasBrokenOffIsNoSuccess() throws IOException, ServletException {
        filterFailure(new IOException("Broken pipe"));
        assertEquals(List.of(), shown);
        assertEquals(400, status);
    }

    private void filterFailure(Exception failure) throws IOException, ServletException {
        new FailureFilter().doFilter(createRequest(), createResponse(), (asked, answer) -> {
            if (failure instanceof IOException broken) {
                throw broken;
            }
            throw (RuntimeException) failure;
        });
    }

    private HttpServletRequest createRequest() {
        RequestDispatcher page = createProxy(RequestDispatcher.class, (proxy, method, arguments) -> {
            shown.add(attributes.get(RequestDispatcher.ERROR_EXCEPTION));
            return null;
        });
        return createProxy(HttpServletRequest.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "removeAttribute" -> attributes.remove((String) arguments[0]);
            case "getRequestURI" -> "/customers";
            case "getMethod" -> "POST";
            case "getRequestDispatcher" -> page;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private HttpServletResponse createResponse() {
        return createProxy(HttpServletResponse.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "isCommitted" -> false;
            case "resetBuffer" -> null;
            case "setStatus" -> status = (int) arguments[0];
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static <T> T createProxy(Class<T> type, InvocationHandler answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answer));
    }
}
