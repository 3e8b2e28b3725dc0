package io.padron.launcher.trial;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Driver;

/**
 * PostgreSQL's driver, loaded from a JAR for the trial alone: the server, which is not there yet, has a class loader of its
 * own for it.
 */
public final class DriverJar implements AutoCloseable {

    private final URLClassLoader loader;

    /** The driver in this JAR. */
    public DriverJar(Path jar) throws IOException {
        loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, DriverJar.class.getClassLoader());
    }

    /** The driver; {@link IOException} when the JAR does not hold it. */
    public Driver driver() throws IOException {
        try {
            return (Driver) loader.loadClass("org.postgresql.Driver")
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException damaged) {
            throw new IOException("the driver of PostgreSQL is damaged", damaged);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
