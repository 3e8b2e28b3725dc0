package io.padron.web.faults.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** An in-memory disk that can be filled. Only root can mount one. */
public final class SmallDisk implements AutoCloseable {

    private static Boolean possible;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Whether disks can be mounted on this machine; prints a line once when not. */
    public static synchronized boolean canMount() {
        if (possible == null) {
            possible = tryMount();
        }
        return possible;
    }

    private static boolean tryMount() {
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

    /** Mounts a disk of so many megabytes at the folder. */
    public static SmallDisk mount(Path folder, long megabytes) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        ProcessControl.runCommand(
                "mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=700", "padron-fault", folder.toString());
        return new SmallDisk(folder);
    }

    /** Fills the disk until so many bytes are free. */
    public void fill(long left) {
        try (FileChannel ballast =
                FileChannel.open(ballastFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            try {
                while (true) {
                    ballast.write(ByteBuffer.allocate(1 << 12));
                }
            } catch (IOException full) {
                // The disk is full, as intended.
            }
            ballast.truncate(Math.max(0, ballast.size() - left));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void freeSpace() {
        try {
            Files.delete(ballastFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path ballastFile() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() {
        ProcessControl.runCommand("umount", "-l", folder.toString());
    }
}
