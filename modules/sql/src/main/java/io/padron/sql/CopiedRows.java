package io.padron.sql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows in the text format of PostgreSQL's {@code COPY}: parted by tabs and line ends, which are escaped within a text. */
final class CopiedRows {

    private static final String NULL = "\\N";

    private final String statement;

    CopiedRows(String table, List<String> columns) {
        statement = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
    }

    void copy(Connection connection, List<@Nullable Object[]> rows) throws SQLException {
        StringBuilder text = new StringBuilder(rows.size() * 200);
        for (@Nullable Object[] row : rows) {
            for (int at = 0; at < row.length; at++) {
                if (at > 0) {
                    text.append('\t');
                }
                append(text, row[at]);
            }
            text.append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new ByteArrayInputStream(bytes));
        } catch (IOException impossible) {
            throw new SQLException("Rows could not be copied", impossible);
        }
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        if (value instanceof String written) {
            escape(text, written);
        } else {
            text.append(value == null ? NULL : value);
        }
    }

    private static void escape(StringBuilder text, String written) {
        int at = 0;
        while (at < written.length() && !isEscaped(written.charAt(at))) {
            at++;
        }
        text.append(written, 0, at);
        for (; at < written.length(); at++) {
            char sign = written.charAt(at);
            switch (sign) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(sign);
            }
        }
    }

    private static boolean isEscaped(char sign) {
        return sign == '\\' || sign == '\t' || sign == '\n' || sign == '\r';
    }
}
