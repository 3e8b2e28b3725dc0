package io.padron.web.imports.uploads;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The folder into which the server writes the parts of one request. Of a part that is cut short the server forgets the
 * file; it cannot forget this folder.
 */
final class UploadFolder implements AutoCloseable {

    private final Path folder;

    private UploadFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes one and has the server use it for this request, none of whose parts must have been read. */
    static UploadFolder of(HttpServletRequest request) throws IOException {
        File parent = (File) request.getServletContext().getAttribute(jakarta.servlet.ServletContext.TEMPDIR);
        UploadFolder made = new UploadFolder(Files.createTempDirectory(parent.toPath(), "upload"));
        try {
            made.useFor(request);
            return made;
        } catch (ReflectiveOperationException other) {
            made.close();
            throw new IllegalStateException("The server does not show where it keeps parts", other);
        }
    }

    /** By name, for the server's classes are not there to compile against. */
    private void useFor(HttpServletRequest request) throws ReflectiveOperationException {
        ServletRequest inner = request;
        while (inner instanceof ServletRequestWrapper wrapper) {
            inner = wrapper.getRequest();
        }
        Object server = inner.getClass().getMethod("getUnwrappedCoyoteRequest").invoke(inner);
        Method getter = findDeclaringClass(server.getClass()).getDeclaredMethod("getMultipart");
        getter.setAccessible(true);
        Object parts = getter.invoke(server);
        Field place = parts.getClass().getDeclaredField("repository");
        place.setAccessible(true);
        place.set(parts, folder.toFile());
    }

    private static Class<?> findDeclaringClass(Class<?> type) {
        Class<?> declaring = type;
        while (!declaring.getName().equals("org.apache.catalina.connector.Request")
                && declaring.getSuperclass() != null) {
            declaring = declaring.getSuperclass();
        }
        return declaring;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
