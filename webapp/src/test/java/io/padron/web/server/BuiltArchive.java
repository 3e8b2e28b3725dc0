package io.padron.web.server;

import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archive that was built, for tests inside the server: never a list of classes. */
public final class BuiltArchive {

    private BuiltArchive() {}

    /** {@code ROOT.war} and, beside the test itself, the classes it needs inside. */
    public static WebArchive with(Class<?>... helpers) {
        Path built = Path.of(System.getProperty("padron.war", "target/ROOT.war"));
        return ShrinkWrap.createFromZipFile(WebArchive.class, built.toFile())
                .addClasses(BuiltArchive.class, RunnerDoor.class)
                .addClasses(RunnerDoor.class.getDeclaredClasses())
                .addClasses(helpers);
    }
}
