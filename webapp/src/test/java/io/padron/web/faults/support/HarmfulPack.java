package io.padron.web.faults.support;

import io.padron.id.spi.CountryPack;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Packs that do harm, each for a country of its own, compiled while the test runs. */
public enum HarmfulPack {
    /** Its rule ends the process at once. */
    HALTS("AD", "if (compact.equals(\"13\")) { Runtime.getRuntime().halt(13); }", ""),
    /** Its rule never returns. */
    LOOPS("AE", "if (compact.equals(\"13\")) { while (true) { Thread.onSpinWait(); } }", ""),
    /** Its rule leaves the interrupt flag of its thread set. */
    INTERRUPTS("AF", "Thread.currentThread().interrupt();", ""),
    /** It never finishes loading. */
    NEVER_LOADS("AG", "", "public Pack() { while (true) { Thread.onSpinWait(); } }");

    private static final String SOURCE = """
            package badpack;

            import io.padron.id.spi.*;
            import java.util.*;

            public final class Pack implements CountryPack {
                CONSTRUCTOR
                public String country() { return "COUNTRY"; }
                public Text name() { return Text.same("País COUNTRY"); }
                public String version() { return "1.0.0"; }
                public List<PersonForm> personForms() {
                    return List.of(form(PersonType.NATURAL, NamePart.FULL), form(PersonType.LEGAL, NamePart.LEGAL_NAME));
                }
                private static PersonForm form(PersonType type, NamePart part) {
                    NameStyle style = NameStyle.of(new NameField(part, Text.same("Nombre"), true, "Ana Luz"));
                    return new PersonForm(type, Text.same(type.name()), List.of(style), 0, 0, ContactsRule.NONE);
                }
                public List<IdentityKind> identityKinds() {
                    return List.of(new IdentityKind("NUM", Text.same("Cifra"), Set.of(PersonType.NATURAL), Set.of(),
                            List.of(), Map.of(PersonType.NATURAL, "1-2-3"), false, new Rule()));
                }
                public List<PaymentMethodType> paymentMethodTypes() { return List.of(); }
                static final class Rule implements IdentityRule {
                    public String source() { return "Ley de pruebas"; }
                    public String compact(String written) { return Written.compact(written); }
                    public Verdict check(String compact, Holder holder) {
                        HARM
                        return Written.isDigits(compact) ? Verdict.accepted(compact)
                                : Verdict.rejected("num-not-digits", "Solo números.", "Digits only.");
                    }
                    public String format(String normalForm) { return normalForm; }
                }
            }
            """;

    private final String country;
    private final String harm;
    private final String constructor;

    HarmfulPack(String country, String harm, String constructor) {
        this.country = country;
        this.harm = harm;
        this.constructor = constructor;
    }

    public String country() {
        return country;
    }

    public String fileName() {
        return "bad-" + country + ".jar";
    }

    /** Writes its JAR into the folder. */
    public Path writeJar(Path folder) {
        String source = SOURCE.replace("CONSTRUCTOR", constructor)
                .replace("COUNTRY", country)
                .replace("HARM", harm);
        try {
            Path classes = Files.createTempDirectory("bad-pack");
            compileSource(source, classes);
            Path jar = Files.createDirectories(folder).resolve(fileName());
            try (OutputStream out = Files.newOutputStream(jar);
                    JarOutputStream entries = new JarOutputStream(out);
                    Stream<Path> files = Files.walk(classes)) {
                entries.putNextEntry(new JarEntry("META-INF/services/" + CountryPack.class.getName()));
                entries.write("badpack.Pack\n".getBytes(StandardCharsets.UTF_8));
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    entries.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                    entries.write(Files.readAllBytes(file));
                }
            }
            Folders.delete(classes);
            return jar;
        } catch (IOException | URISyntaxException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /**
     * Writes a file of customers of its country; the rule does harm at the row whose number is 13, if there is one.
     */
    public Path writeCustomersFile(Path folder, int rows) {
        StringBuilder lines = new StringBuilder("Nombre,Cifra,Medio de pago\n");
        for (int row = 0; row < rows; row++) {
            lines.append("Ana Luz Paz,").append(row + 1).append(",Efectivo\n");
        }
        try {
            return Files.writeString(folder.resolve("clientes-" + country + "-" + rows + ".csv"), lines);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void compileSource(String source, Path classes) throws IOException, URISyntaxException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///badpack/Pack.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        String spi = Path.of(CountryPack.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        List<String> errors = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-d", classes.toString(), "-proc:none", "-cp", spi);
            boolean compiled = compiler.getTask(
                            null, files, error -> errors.add(error.toString()), options, null, List.of(file))
                    .call();
            if (!compiled) {
                throw new IllegalArgumentException(errors.toString());
            }
        }
    }
}
