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
 * An uploaded file, written to the disk and hashed while it streams, and never held in memory.
 *
 * @param file the present path
 */
record StoredUpload(Path file, String sha256, long bytes) {

    /**
     * Stores bytes up to the end of the stream, or one more than the limit.
     *
     * @throws DiskFullException when the disk refuses further bytes; then the file is deleted
     * @throws IOException when the stream breaks; then the file is deleted
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

    /** Syncs the file to the disk: the response confirms the upload, so its bytes must survive a power failure. */
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
