package io.padron.sql;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows in the text format of PostgreSQL's {@code COPY}: parted by tabs and line ends, which are escaped within a text. */
final class CopiedRows {

    private static final String NULL = "\\N";

    /** What is sent at once: large enough for the network, small enough to be no burden on the heap. */
    private static final int PIECE = 1 << 15;

    private final String statement;
    private final StringBuilder text = new StringBuilder(PIECE + PIECE / 4);

    CopiedRows(String table, List<String> columns) {
        statement = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
    }

    void copy(Connection connection, List<@Nullable Object[]> rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        try {
            for (@Nullable Object[] row : rows) {
                append(row);
                if (text.length() >= PIECE) {
                    send(copy);
                }
            }
            send(copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void send(CopyIn copy) throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private void append(@Nullable Object... row) {
        for (int at = 0; at < row.length; at++) {
            if (at > 0) {
                text.append('\t');
            }
            Object value = row[at];
            if (value instanceof String written) {
                escape(written);
            } else {
                text.append(value == null ? NULL : value);
            }
        }
        text.append('\n');
    }

    private void escape(String written) {
        int plain = 0;
        for (int at = 0; at < written.length(); at++) {
            char sign = written.charAt(at);
            if (sign <= '\r' || sign == '\\') {
                text.append(written, plain, at).append(escaped(sign));
                plain = at + 1;
            }
        }
        if (plain == 0) {
            text.append(written);
        } else {
            text.append(written, plain, written.length());
        }
    }

    private static String escaped(char sign) {
        return switch (sign) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> String.valueOf(sign);
        };
    }
}
