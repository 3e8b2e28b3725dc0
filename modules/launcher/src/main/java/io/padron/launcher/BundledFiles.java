package io.padron.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The files inside the JAR besides the server: the application, the message adapter and the shipped country packs. */
record BundledFiles(Path application, Path messageAdapter, Path packs) {

    /** The folder inside the JAR. */
    private static final String FOLDER = "padron/";

    /** Unpacks the files. */
    static BundledFiles unpack(Path into) throws IOException {
        try (JarFile jar = new JarFile(Path.of(location()).toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().startsWith(FOLDER) && !entry.isDirectory()) {
                    unpack(jar, entry, into);
                }
            }
        }
        Path packs = Files.createDirectories(into.resolve("packs"));
        return new BundledFiles(into.resolve("ROOT.war"), into.resolve("message-adapter.rar"), packs);
    }

    /** Unpacks one entry of the server, and returns its path. */
    static Path unpack(String entry, Path target) throws IOException {
        try (JarFile jar = new JarFile(Path.of(location()).toFile());
                InputStream content = jar.getInputStream(Objects.requireNonNull(jar.getJarEntry(entry), entry))) {
            Files.copy(content, target);
        }
        return target;
    }

    private static void unpack(JarFile jar, JarEntry entry, Path into) throws IOException {
        Path target = into.resolve(entry.getName().substring(FOLDER.length())).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("The JAR has an entry that leads out of its folder: " + entry.getName());
        }
        Files.createDirectories(target.resolveSibling(""));
        try (InputStream content = jar.getInputStream(entry)) {
            Files.copy(content, target);
        }
    }

    private static URI location() throws IOException {
        try {
            return BundledFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }
}
