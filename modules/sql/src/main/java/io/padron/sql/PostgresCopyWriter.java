package io.padron.sql;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows in the text format of PostgreSQL's {@code COPY}: parted by tabs and line ends, which are escaped within a text. */
final class PostgresCopyWriter {

    /** What is sent at once: large enough for the network, small enough to be no burden on the heap. */
    private static final int BUFFER_SIZE = 1 << 15;

    /** What one {@code char} may take: three bytes, or two when it is escaped. */
    private static final int MAX_BYTES_PER_CHAR = 3;

    private final String statement;
    private final byte[] piece = new byte[BUFFER_SIZE];
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

    /** In UTF-8; a text that might not fit in a piece goes the long way. */
    private void appendValue(CopyIn copy, String text) throws SQLException {
        int most = text.length() * MAX_BYTES_PER_CHAR;
        if (most > BUFFER_SIZE) {
            appendEscaped(copy, text.getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (most > BUFFER_SIZE - length) {
            flushBuffer(copy);
        }
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign < 0x80) {
                char letter = escapeLetter((byte) sign);
                if (letter != 0) {
                    piece[length++] = '\\';
                }
                piece[length++] = (byte) (letter == 0 ? sign : letter);
            } else if (sign < 0x800) {
                piece[length++] = (byte) (0xC0 | (sign >> 6));
                piece[length++] = (byte) (0x80 | (sign & 0x3F));
            } else {
                appendEscaped(copy, text.substring(at).getBytes(StandardCharsets.UTF_8));
                return;
            }
        }
    }

    /** No byte of a sign that takes several is one of those that are escaped. */
    private void appendEscaped(CopyIn copy, byte... text) throws SQLException {
        for (byte sign : text) {
            char letter = escapeLetter(sign);
            if (letter != 0) {
                appendValue(copy, '\\');
            }
            appendValue(copy, letter == 0 ? (char) sign : letter);
        }
    }

    /** What stands for it behind a backslash; 0 when it stands for itself. */
    private static char escapeLetter(byte sign) {
        return switch (sign) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
    }

    private void appendValue(CopyIn copy, char sign) throws SQLException {
        if (length == BUFFER_SIZE) {
            flushBuffer(copy);
        }
        piece[length++] = (byte) sign;
    }

    private void flushBuffer(CopyIn copy) throws SQLException {
        copy.writeToCopy(piece, 0, length);
        length = 0;
    }
}
