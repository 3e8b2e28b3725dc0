package io.padron.imports.files.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A text file and its encoding.
 *
 * @param markLength the length of the byte order mark in bytes
 */
public record TextFile(Path path, Charset charset, int markLength) {

    private static final int LOOKED_AT = 4096;

    /**
     * Detects the encoding by the byte order mark, or by the zeros in every other byte of UTF-16; null when there is
     * neither.
     */
    static @Nullable TextFile detectByMark(Path path) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(LOOKED_AT);
        }
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new TextFile(path, StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new TextFile(path, StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new TextFile(path, StandardCharsets.UTF_16BE, 2);
        }
        if (hasZerosAt(head, 1) && !hasZerosAt(head, 0)) {
            return new TextFile(path, StandardCharsets.UTF_16LE, 0);
        }
        if (hasZerosAt(head, 0) && !hasZerosAt(head, 1)) {
            return new TextFile(path, StandardCharsets.UTF_16BE, 0);
        }
        return null;
    }

    /** Opens the text behind the byte order mark. Malformed bytes become U+FFFD. */
    Reader openReader() throws IOException {
        InputStream in = Files.newInputStream(path);
        in.skipNBytes(markLength);
        return new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
    }

    /** Reads the first characters. */
    String readHead(int length) throws IOException {
        try (Reader reader = openReader()) {
            char[] head = new char[length];
            int filled = 0;
            for (int read = 0; read >= 0 && filled < length; read = reader.read(head, filled, length - filled)) {
                filled += read;
            }
            return new String(head, 0, filled);
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether at least four in ten of the bytes at even (0) or odd (1) offsets are zero. */
    private static boolean hasZerosAt(byte[] bytes, int parity) {
        int zeros = 0;
        for (int i = parity; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros > 0 && zeros * 10 >= bytes.length / 2 * 4;
    }
}
