package io.padron.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The connection of a request, for what servlets have no word for; by name, for the server's classes are not there to compile against. */
public final class ClientConnection {

    /** From the request to its connection, in Payara's web container on Grizzly. */
    private static final List<String> ACCESSORS =
            List.of("getUnwrappedCoyoteRequest", "getCoyoteRequest", "getContext", "getConnection");

    private static final ThreadLocal<HttpServletRequest> CURRENT_REQUEST = new ThreadLocal<>();

    private final Object connection;

    private ClientConnection(Object connection) {
        this.connection = connection;
    }

    public static ClientConnection of(HttpServletRequest request) {
        try {
            Object step = unwrapped(request);
            for (String next : ACCESSORS) {
                step = step.getClass().getMethod(next).invoke(step);
            }
            return new ClientConnection(step);
        } catch (ReflectiveOperationException other) {
            throw new IllegalStateException("The server does not show its connections", other);
        }
    }

    /** What answers a request. */
    @FunctionalInterface
    public interface ResponseWork {
        void run() throws IOException, ServletException;
    }

    /** Answers the request so that {@link #current} is its connection meanwhile, in this thread. */
    public static void runWith(HttpServletRequest request, ResponseWork responseWork)
            throws IOException, ServletException {
        HttpServletRequest outer = CURRENT_REQUEST.get();
        CURRENT_REQUEST.set(request);
        try {
            responseWork.run();
        } finally {
            if (outer == null) {
                CURRENT_REQUEST.remove();
            } else {
                CURRENT_REQUEST.set(outer);
            }
        }
    }

    /** Of the request that this thread answers, for resources, which are given no request of the server's own. */
    public static ClientConnection current() {
        HttpServletRequest request = CURRENT_REQUEST.get();
        if (request == null) {
            throw new IllegalStateException("This thread answers no request");
        }
        return of(request);
    }

    private static ServletRequest unwrapped(ServletRequest request) {
        ServletRequest inner = request;
        while (inner instanceof ServletRequestWrapper wrapper) {
            inner = wrapper.getRequest();
        }
        return inner;
    }

    /** Breaks it off, so that an answer under way fails at the client too. */
    public void abort() {
        try {
            connection.getClass().getMethod("terminateSilently").invoke(connection);
        } catch (ReflectiveOperationException other) {
            throw new IllegalStateException("The server cannot break off an answer", other);
        }
    }

    /** How long a read waits for the client's next bytes; longer is an error of that read. */
    public void limitReads(Duration longest) {
        try {
            connection
                    .getClass()
                    .getMethod("setReadTimeout", long.class, TimeUnit.class)
                    .invoke(connection, longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ReflectiveOperationException other) {
            throw new IllegalStateException("The server cannot limit reads", other);
        }
    }
}
