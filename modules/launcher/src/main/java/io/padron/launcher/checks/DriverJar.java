package io.padron.launcher.checks;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Driver;

/**
 * Loads PostgreSQL's driver from a JAR for the check only; the server later uses its own class loader for the driver.
 */
public final class DriverJar implements AutoCloseable {

    private final URLClassLoader loader;

    /** Opens the JAR of the driver. */
    public DriverJar(Path jar) throws IOException {
        loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, DriverJar.class.getClassLoader());
    }

    /** Returns the driver; throws {@link IOException} when the JAR does not contain it. */
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
