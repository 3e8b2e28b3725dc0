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
record StoredUpload(Path file, String sha256, long bytes) {

    /**
     * Takes bytes to the stream's end, or one more than the limit.
     *
     * @throws DiskFullException when the disk takes it no further; then no file stays
     * @throws IOException when the stream breaks; then no file stays
     */
    static StoredUpload storeStream(InputStream content, long limit) throws IOException {
        Path file = createUploadFile();
        try {
            MessageDigest digest = Sha256.newDigest();
            long bytes = 0;
            try (OutputStream out = Files.newOutputStream(file)) {
                byte[] buffer = new byte[1 << 16];
                for (int read; bytes <= limit && (read = content.read(buffer)) >= 0; bytes += read) {
                    digest.update(buffer, 0, read);
                    writeBytes(out, buffer, read);
                }
            }
            syncToDisk(file);
            return new StoredUpload(file, HexFormat.of().formatHex(digest.digest()), bytes);
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }

    private static Path createUploadFile() throws IOException {
        try {
            return StoredImportFiles.createUploadFile();
        } catch (IOException full) {
            throw new DiskFullException(full);
        }
    }

    private static void writeBytes(OutputStream out, byte[] buffer, int length) throws IOException {
        try {
            out.write(buffer, 0, length);
        } catch (IOException full) {
            throw new DiskFullException(full);
        }
    }

    /** The run is promised to the user: its bytes must survive a power cut. */
    private static void syncToDisk(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException full) {
            throw new DiskFullException(full);
        }
    }

    void deleteFile() throws IOException {
        Files.deleteIfExists(file);
    }
}
