package io.padron.web.errors;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ErrorPageTest {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** The failed download has taken the stream, so the server refuses the writer. */
    @Test
    void isWrittenWhereADownloadFailedBeforeItsFirstByte() throws IOException {
        HttpServletResponse response = createProxy(HttpServletResponse.class, (proxy, method, arguments) -> {
            if (method.getName().equals("getWriter")) {
                throw new IllegalStateException("getOutputStream() has already been called for this response");
            }
            return method.getName().equals("getOutputStream") ? new CapturedPage() : null;
        });
        ServletContext files = createProxy(
                ServletContext.class,
                (proxy, method, arguments) ->
                        new ByteArrayInputStream("<p lang={language}>{text}".getBytes(StandardCharsets.UTF_8)));
        HttpServletRequest request = createProxy(HttpServletRequest.class, (proxy, method, arguments) -> null);
        new ErrorPage(ErrorKind.FAILURE, "0a1b2c3d").write(files, request, response);
        String page = body.toString(StandardCharsets.UTF_8);
        assertTrue(page.startsWith("<p lang=es>") && page.contains("0a1b2c3d"), page);
    }

    private static <T> T createProxy(Class<T> type, InvocationHandler answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answer));
    }

    private final class CapturedPage extends ServletOutputStream {
        @Override
        public void write(int next) {
            body.write(next);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
