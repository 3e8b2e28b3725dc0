package io.padron.customers.search;

import io.padron.kernel.PageRequest;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A part of an SQL statement: its text, and its parameters in the order of their placeholders. */
final class SqlFragment {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    SqlFragment append(String part, Object... values) {
        text.append(part);
        parameters.addAll(List.of(values));
        return this;
    }

    SqlFragment append(SqlFragment part) {
        text.append(part.text);
        parameters.addAll(part.parameters);
        return this;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The number of rows to read for a page, capped at the largest int: a page beyond that is empty. */
    static int rowsNeeded(PageRequest page) {
        return (int) Math.min(Integer.MAX_VALUE, page.offset() + page.size());
    }

    /** Limits an ordered query to the page. */
    static String pageClause(PageRequest page) {
        return " offset " + page.offset() + " rows fetch first " + page.size() + " rows only";
    }

    /** Joins the parts with a separator. */
    static SqlFragment join(String word, List<SqlFragment> parts) {
        SqlFragment all = new SqlFragment();
        for (SqlFragment part : parts) {
            all.append(all.isEmpty() ? "" : word).append(part);
        }
        return all;
    }

    PreparedStatement prepareOn(ReadConnection readConnection) throws SQLException {
        PreparedStatement statement = readConnection.prepareQuery(text.toString());
        for (int at = 0; at < parameters.size(); at++) {
            statement.setObject(at + 1, parameters.get(at));
        }
        return statement;
    }
}
