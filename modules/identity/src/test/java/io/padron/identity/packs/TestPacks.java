package io.padron.identity.packs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Packs that are compiled during the test, with the fault that the test needs. */
final class TestPacks {
    /** The source of a sound pack for the country QA, of which a test replaces parts. */
    static final String SOUND = """
            package testpack;

            import io.padron.id.spi.*;
            import java.util.*;

            public final class Pack implements CountryPack {
                public String country() { return "QA"; }
                public Text name() { return new Text("Pruebas", "Tests"); }
                public String version() { return "1.0.0"; }
                public List<PersonForm> personForms() {
                    return List.of(form(PersonType.NATURAL, NamePart.FULL), form(PersonType.LEGAL, NamePart.LEGAL_NAME));
                }
                private static PersonForm form(PersonType type, NamePart part) {
                    NameStyle style = NameStyle.of(new NameField(part, Text.same("Nombre"), true, ""));
                    return new PersonForm(type, Text.same(type.name()), List.of(style), 0, 0, ContactsRule.NONE);
                }
                public List<IdentityKind> identityKinds() {
                    return List.of(new IdentityKind("NUM", Text.same("Número"), Set.of(PersonType.NATURAL), Set.of(),
                            List.of(), Map.of(PersonType.NATURAL, "1-2-3"), false, new Rule()));
                }
                public List<PaymentMethodType> paymentMethodTypes() {
                    return List.of(new PaymentMethodType("VOUCHER", Text.same("Vale"),
                            List.of(new PaymentMethodType.Setting("series", Text.same("Serie"), true, new Rule(), "7")),
                            false));
                }
                static final class Rule implements IdentityRule {
                    public String source() { return "Ley de pruebas"; }
                    public String compact(String written) { return Written.compact(written); }
                    public Verdict check(String compact, Holder holder) {
                        if (compact.equals("666")) { throw new IllegalStateException("six"); }
                        if (compact.equals("777")) { return null; }
                        if (compact.equals("888")) { return Verdict.accepted(""); }
                        if (compact.equals("999")) { return check(compact, holder); }
                        if (compact.equals("5") && holder.name(NamePart.FULL).equals("Ana")) {
                            return Verdict.accepted(compact).doubting("five", "Es cinco.", "It is five.");
                        }
                        return Written.isDigits(compact) ? Verdict.accepted(compact)
                                : Verdict.rejected("num-not-digits", "Solo números.", "Digits only.");
                    }
                    public String format(String normalForm) { return "N " + normalForm; }
                }
            }
            """;

    private TestPacks() {}

    /** Creates a JAR with the pack and its service registration. */
    static Path jar(Path folder, String name, String source) {
        return jar(folder, name, source, "");
    }

    /** Creates the JAR without the class files whose name begins with the given text. */
    static Path jar(Path folder, String name, String source, String lost) {
        try {
            Path classes = Files.createTempDirectory(folder, "classes");
            compile(source, classes);
            Path jar = folder.resolve(name);
            try (OutputStream out = Files.newOutputStream(jar);
                    JarOutputStream entries = new JarOutputStream(out);
                    Stream<Path> files = Files.walk(classes)) {
                entries.putNextEntry(new JarEntry("META-INF/services/io.padron.id.spi.CountryPack"));
                entries.write("testpack.Pack\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (lost.isEmpty() || !file.getFileName().toString().startsWith(lost)) {
                        entries.putNextEntry(
                                new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                        entries.write(Files.readAllBytes(file));
                    }
                }
            }
            return jar;
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static void compile(String source, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///testpack/Pack.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        List<String> errors = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            null,
                            files,
                            error -> errors.add(error.toString()),
                            List.of(
                                    "-d",
                                    classes.toString(),
                                    "-proc:none",
                                    "-cp",
                                    System.getProperty("java.class.path")),
                            null,
                            List.of(file))
                    .call();
            if (!compiled) {
                throw new IllegalArgumentException(errors.toString());
            }
        }
    }

    static String with(Map<String, String> replacements) {
        String source = SOUND;
        for (Map.Entry<String, String> replacement : replacements.entrySet()) {
            if (!source.contains(replacement.getKey())) {
                throw new IllegalArgumentException("Not in the source: " + replacement.getKey());
            }
            source = source.replace(replacement.getKey(), replacement.getValue());
        }
        return source;
    }
}
