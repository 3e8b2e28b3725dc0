package io.padron.imports.store;

import io.padron.kernel.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The bytes of a file on their way in: written to the disk and hashed while they stream, never held in memory.
 *
 * @param file where they lie now
 */
record Arrival(Path file, String sha256, long bytes) {

    /**
     * Takes bytes to the stream's end, or one more than the limit.
     *
     * @throws NoRoomException when the disk takes it no further; then no file stays
     * @throws IOException when the stream breaks; then no file stays
     */
    static Arrival of(InputStream content, long limit) throws IOException {
        Path file = arriving();
        try {
            MessageDigest digest = Sha256.digest();
            long bytes = 0;
            try (OutputStream out = Files.newOutputStream(file)) {
                byte[] buffer = new byte[1 << 16];
                for (int read; bytes <= limit && (read = content.read(buffer)) >= 0; bytes += read) {
                    digest.update(buffer, 0, read);
                    write(out, buffer, read);
                }
            }
            keep(file);
            return new Arrival(file, HexFormat.of().formatHex(digest.digest()), bytes);
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }

    private static Path arriving() throws IOException {
        try {
            return HomeFolder.arriving();
        } catch (IOException full) {
            throw new NoRoomException(full);
        }
    }

    private static void write(OutputStream out, byte[] buffer, int length) throws IOException {
        try {
            out.write(buffer, 0, length);
        } catch (IOException full) {
            throw new NoRoomException(full);
        }
    }

    /** The run will be promised to the person: its bytes must outlive the power. */
    private static void keep(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException full) {
            throw new NoRoomException(full);
        }
    }

    void discard() throws IOException {
        Files.deleteIfExists(file);
    }
}
