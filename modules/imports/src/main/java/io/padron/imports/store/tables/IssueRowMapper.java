package io.padron.imports.store.tables;

import io.padron.imports.RowOutcome.RowIssue;
import io.padron.kernel.Message;
import io.padron.kernel.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Maps the rows of the issue table. */
public final class IssueRowMapper {

    private static final int LONGEST_KEY = 60;

    private IssueRowMapper() {}

    public static RowIssue readIssue(ResultSet row) throws SQLException {
        return new RowIssue(
                Severity.valueOf(row.getString("severity")),
                row.getString("code"),
                row.getString("column_name"),
                row.getString("cell_text"),
                new Message(row.getString("message_es"), row.getString("message_en")));
    }

    /** The first characters of a column's header, by which issues are grouped and found. */
    public static String toColumnKey(String column) {
        if (column.length() <= LONGEST_KEY) {
            return column;
        }
        // A database refuses half of a surrogate pair.
        return column.substring(
                0, Character.isHighSurrogate(column.charAt(LONGEST_KEY - 1)) ? LONGEST_KEY - 1 : LONGEST_KEY);
    }
}
