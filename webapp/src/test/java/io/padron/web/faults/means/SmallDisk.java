package io.padron.web.faults.means;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A disk of its own, in memory, that can be filled. Only root can have one. */
public final class SmallDisk implements AutoCloseable {

    private static Boolean possible;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Whether disks can be mounted here; says so once when not. */
    public static synchronized boolean possible() {
        if (possible == null) {
            possible = trial();
        }
        return possible;
    }

    private static boolean trial() {
        try {
            Path folder = Files.createTempDirectory("small-disk");
            mount(folder, 1).close();
            Files.delete(folder);
            return true;
        } catch (IOException | IllegalStateException | UncheckedIOException impossible) {
            System.out.println("SKIPPED: no full disks, for none can be mounted here: " + impossible.getMessage());
            return false;
        }
    }

    /** Mounts one of so many megabytes over the folder. */
    public static SmallDisk mount(Path folder, long megabytes) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Signals.run(
                "mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=700", "padron-fault", folder.toString());
        return new SmallDisk(folder);
    }

    /** Leaves so many bytes. */
    public void fill(long left) {
        try (FileChannel ballast = FileChannel.open(ballast(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            try {
                while (true) {
                    ballast.write(ByteBuffer.allocate(1 << 12));
                }
            } catch (IOException full) {
                // That is the end of it, and the aim.
            }
            ballast.truncate(Math.max(0, ballast.size() - left));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void free() {
        try {
            Files.delete(ballast());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() {
        Signals.run("umount", "-l", folder.toString());
    }
}
