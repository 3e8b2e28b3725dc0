package io.padron.web.imports;

import io.padron.kernel.text.PlainText;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A file's name out of the header {@code X-File-Name}. Headers are bytes: names come percent-encoded, or in UTF-8 that the
 * server read as Latin-1.
 */
final class FileName {
    private static final int MAX_LENGTH = 200;

    private FileName() {}

    /** The bare name, fit to be shown; {@code otherwise} when there is none. */
    static String fromHeader(@Nullable String header, String otherwise) {
        return header == null ? otherwise : withoutFolders(decode(header), otherwise);
    }

    /** The same of a name that is decoded already, as forms send it. */
    static String withoutFolders(String given, String otherwise) {
        String name = PlainText.cleanText(given).replaceAll("\\p{Cc}|\\p{Cs}", "");
        String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        if (bare.isEmpty()) {
            return otherwise;
        }
        return bare.length() > MAX_LENGTH ? bare.substring(bare.length() - MAX_LENGTH) : bare;
    }

    private static String decode(String header) {
        if (header.matches("(?:[\\x20-\\x7E&&[^%]]|%[0-9A-Fa-f]{2})*+") && header.contains("%")) {
            return decodeUtf8(URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.ISO_8859_1));
        }
        return decodeUtf8(header);
    }

    /** Decodes the bytes as UTF-8; returns the text itself when they are not valid. */
    private static String decodeUtf8(String latin1) {
        if (latin1.chars().anyMatch(character -> character > 0xFF)) {
            return latin1;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(latin1.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return latin1;
        }
    }
}
