package io.padron.web.server;

import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The built archive, for tests inside the server: never a list of classes. */
public final class BuiltArchive {

    private BuiltArchive() {}

    /** {@code ROOT.war} with the test itself and the classes that it needs inside. */
    public static WebArchive createArchive(Class<?>... helpers) {
        Path built = Path.of(System.getProperty("padron.war", "target/ROOT.war"));
        return ShrinkWrap.createFromZipFile(WebArchive.class, built.toFile())
                .addClasses(BuiltArchive.class, ArquillianAccessBypass.class)
                .addClasses(ArquillianAccessBypass.class.getDeclaredClasses())
                .addClasses(helpers);
    }
}
