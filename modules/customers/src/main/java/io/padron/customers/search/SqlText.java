package io.padron.customers.search;

import io.padron.kernel.PageRequest;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A statement in the making: its text, and the parameters in the order of their marks. */
final class SqlText {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    SqlText add(String part, Object... values) {
        text.append(part);
        parameters.addAll(List.of(values));
        return this;
    }

    SqlText add(SqlText part) {
        text.append(part.text);
        parameters.addAll(part.parameters);
        return this;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** So many must be read to show a page; a page so far behind that no number tells it is empty. */
    static int needed(PageRequest page) {
        return (int) Math.min(Integer.MAX_VALUE, page.offset() + page.size());
    }

    /** The part of an ordered query that a page shows. */
    static String window(PageRequest page) {
        return " offset " + page.offset() + " rows fetch first " + page.size() + " rows only";
    }

    /** One text of several, parted by a word. */
    static SqlText joined(String word, List<SqlText> parts) {
        SqlText all = new SqlText();
        for (SqlText part : parts) {
            all.add(all.isEmpty() ? "" : word).add(part);
        }
        return all;
    }

    PreparedStatement on(Reading reading) throws SQLException {
        PreparedStatement statement = reading.prepare(text.toString());
        for (int at = 0; at < parameters.size(); at++) {
            statement.setObject(at + 1, parameters.get(at));
        }
        return statement;
    }
}
