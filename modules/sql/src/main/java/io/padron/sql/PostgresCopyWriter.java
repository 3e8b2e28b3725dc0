package io.padron.sql;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows in the text format of PostgreSQL's {@code COPY}: separated by tabs and line ends, which values escape.
 */
final class PostgresCopyWriter {

    /** The bytes of one network write: large enough for the network, small for the heap. */
    private static final int BUFFER_SIZE = 1 << 15;

    /** A {@code char} takes up to three bytes, or two when it is escaped. */
    private static final int MAX_BYTES_PER_CHAR = 3;

    private final String statement;
    private final byte[] buffer = new byte[BUFFER_SIZE];
    private int length;

    PostgresCopyWriter(String table, List<String> columns) {
        statement = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
    }

    void copyRows(Connection connection, List<@Nullable Object[]> rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        try {
            for (@Nullable Object[] row : rows) {
                appendRow(copy, row);
            }
            flushBuffer(copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void appendRow(CopyIn copy, @Nullable Object... row) throws SQLException {
        for (int at = 0; at < row.length; at++) {
            if (at > 0) {
                appendValue(copy, '\t');
            }
            Object value = row[at];
            if (value == null) {
                appendValue(copy, '\\');
                appendValue(copy, 'N');
            } else {
                appendValue(copy, value.toString());
            }
        }
        appendValue(copy, '\n');
    }

    /** Appends a value in UTF-8. A text that may exceed the buffer takes the slower path. */
    private void appendValue(CopyIn copy, String text) throws SQLException {
        int maxBytes = text.length() * MAX_BYTES_PER_CHAR;
        if (maxBytes > BUFFER_SIZE) {
            appendEscaped(copy, text.getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (maxBytes > BUFFER_SIZE - length) {
            flushBuffer(copy);
        }
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < 0x80) {
                char letter = escapeLetter((byte) c);
                if (letter != 0) {
                    buffer[length++] = '\\';
                }
                buffer[length++] = (byte) (letter == 0 ? c : letter);
            } else if (c < 0x800) {
                buffer[length++] = (byte) (0xC0 | (c >> 6));
                buffer[length++] = (byte) (0x80 | (c & 0x3F));
            } else {
                appendEscaped(copy, text.substring(at).getBytes(StandardCharsets.UTF_8));
                return;
            }
        }
    }

    /** Works byte by byte: no byte of a multi-byte character equals one that is escaped. */
    private void appendEscaped(CopyIn copy, byte... text) throws SQLException {
        for (byte c : text) {
            char letter = escapeLetter(c);
            if (letter != 0) {
                appendValue(copy, '\\');
            }
            appendValue(copy, letter == 0 ? (char) c : letter);
        }
    }

    /** Returns the letter that follows the backslash; 0 when the byte is not escaped. */
    private static char escapeLetter(byte c) {
        return switch (c) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
    }

    private void appendValue(CopyIn copy, char c) throws SQLException {
        if (length == BUFFER_SIZE) {
            flushBuffer(copy);
        }
        buffer[length++] = (byte) c;
    }

    private void flushBuffer(CopyIn copy) throws SQLException {
        copy.writeToCopy(buffer, 0, length);
        length = 0;
    }
}
