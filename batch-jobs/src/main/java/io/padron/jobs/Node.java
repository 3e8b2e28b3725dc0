package io.padron.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * This server in the cluster: a permanent name, and the identity of this process. The name is the property {@code
 * padron.node}, or else a random name that is stored in the home folder.
 */
@ApplicationScoped
public class Node {

    private String name = "";
    private String owner = "";

    @PostConstruct
    void open() {
        name = Optional.ofNullable(System.getProperty("padron.node")).orElseGet(Node::readNameOfHome);
        owner = name + ":" + ProcessHandle.current().pid() + "-" + System.nanoTime() % 1_000_000_000L;
    }

    private static String readNameOfHome() {
        try {
            Path home = Files.createDirectories(Path.of(System.getProperty("padron.home", "padron-home")));
            Path file = home.resolve("node-name");
            if (Files.notExists(file)) {
                Files.writeString(file, UUID.randomUUID().toString());
            }
            return Files.readString(file).strip();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Returns the node's name, which is the same after each restart. */
    public String name() {
        return name;
    }

    /** Returns the name under which this process acquires leases. */
    public String owner() {
        return owner;
    }
}
