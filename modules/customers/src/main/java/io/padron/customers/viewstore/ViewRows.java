package io.padron.customers.viewstore;

import io.padron.customers.views.SavedView;
import io.padron.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes the two tables; each call is its own transaction. */
@ApplicationScoped
@Transactional
class ViewRows {

    @PersistenceContext
    EntityManager entities;

    List<SavedView> findByUser(String user) {
        return Sql.withConnection(entities, connection -> {
            List<SavedView> views = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(
                    "select id, view_name, query from customer_views where user_name = ?")) {
                statement.setString(1, user);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        views.add(new SavedView(row.getLong(1), row.getString(2), row.getString(3)));
                    }
                }
            }
            return views;
        });
    }

    void insertView(String user, String name, String query) {
        executeUpdate("insert into customer_views (user_name, view_name, query) values (?, ?, ?)", user, name, query);
    }

    boolean renameView(String user, long id, String name) {
        return executeUpdate("update customer_views set view_name = ? where user_name = ? and id = ?", name, user, id)
                == 1;
    }

    boolean deleteView(String user, long id) {
        return executeUpdate("delete from customer_views where user_name = ? and id = ?", user, id) == 1;
    }

    Optional<List<String>> findColumns(String user) {
        return Sql.withConnection(entities, connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("select shown from customer_columns where user_name = ?")) {
                statement.setString(1, user);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(findColumns(row)) : Optional.<List<String>>empty();
                }
            }
        });
    }

    private static List<String> findColumns(ResultSet row) throws SQLException {
        String shown = row.getString(1);
        return shown.isEmpty() ? List.of() : List.of(shown.split(","));
    }

    void saveColumns(String user, List<String> columns) {
        String shown = String.join(",", columns);
        if (executeUpdate("update customer_columns set shown = ? where user_name = ?", shown, user) == 0) {
            executeUpdate("insert into customer_columns (user_name, shown) values (?, ?)", user, shown);
        }
    }

    private int executeUpdate(String sql, Object... values) {
        return Sql.withConnection(entities, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int at = 0; at < values.length; at++) {
                    statement.setObject(at + 1, values[at]);
                }
                return statement.executeUpdate();
            }
        });
    }
}
