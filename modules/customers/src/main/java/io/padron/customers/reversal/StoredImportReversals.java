package io.padron.customers.reversal;

import io.padron.access.Guarded;
import io.padron.contacts.Contacts;
import io.padron.customers.search.NameWordIndex;
import io.padron.customers.validation.ValidatedCustomer;
import io.padron.kernel.CustomerId;
import io.padron.kernel.PersonName;
import io.padron.payments.PaymentMethodAssignments;
import io.padron.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Removes imported customers from the database. An unchanged customer still has its first version; one delete statement
 * checks the version and removes the row.
 */
@ApplicationScoped
@Guarded
@Transactional
class StoredImportReversals implements ImportReversals {

    /** The version of an inserted row, as in JPA. */
    private static final long FIRST_VERSION = 1;

    /** Without the index hint, Derby scans all customers of the import after a large import. */
    private static final String OF_IMPORT =
            " from customers --DERBY-PROPERTIES index=CUSTOMERS_BY_IMPORT\n" + "where import_id = ?";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Contacts contacts;

    @Inject
    PaymentMethodAssignments methods;

    @Override
    public ReversalPreview previewReversal(String importId) {
        return Sql.withConnection(entities, connection -> {
            String counts = "select count(*), coalesce(sum(case when version = " + FIRST_VERSION
                    + " then 0 else 1 end), 0)" + OF_IMPORT;
            try (PreparedStatement statement = connection.prepareStatement(counts)) {
                statement.setString(1, importId);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return new ReversalPreview(row.getInt(1), row.getInt(2));
                }
            }
        });
    }

    @Override
    public Optional<RowRange> findRowRange(String importId) {
        return Sql.withConnection(entities, connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("select min(import_row), max(import_row)" + OF_IMPORT)) {
                statement.setString(1, importId);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    RowRange range = new RowRange(row.getInt(1), row.getInt(2));
                    return row.wasNull() ? Optional.<RowRange>empty() : Optional.of(range);
                }
            }
        });
    }

    @Override
    public List<ReversedRow> reverseRows(String importId, RowRange rows) {
        return Sql.withConnection(
                entities, connection -> removeUnchanged(connection, findImportedRows(connection, importId, rows)));
    }

    /** An imported customer with its present name. */
    private record ImportedRow(int row, CustomerId id, String name) {}

    private static List<ImportedRow> findImportedRows(Connection connection, String importId, RowRange rows)
            throws SQLException {
        List<ImportedRow> imported = new ArrayList<>();
        String sql =
                "select import_row, id, first_name, middle_name, last_name, second_last_name, full_name, legal_name"
                        + OF_IMPORT + " and import_row between ? and ? order by import_row";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, importId);
            statement.setInt(2, rows.from());
            statement.setInt(3, rows.to());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    imported.add(new ImportedRow(row.getInt(1), new CustomerId(row.getLong(2)), readDisplayName(row)));
                }
            }
        }
        return imported;
    }

    private static String readDisplayName(ResultSet row) throws SQLException {
        PersonName name = new PersonName(
                row.getString("first_name"),
                row.getString("middle_name"),
                row.getString("last_name"),
                row.getString("second_last_name"),
                row.getString("full_name"));
        return new ValidatedCustomer.CustomerName(name, row.getString("legal_name")).display();
    }

    private List<ReversedRow> removeUnchanged(Connection connection, List<ImportedRow> imported) throws SQLException {
        if (imported.isEmpty()) {
            return List.of();
        }
        int[] deleted = deleteRows(
                connection,
                "delete from customers where version = " + FIRST_VERSION + " and id = ?",
                imported.stream().map(ImportedRow::id).toList());
        Map<CustomerId, String> removed = new LinkedHashMap<>();
        List<ReversedRow> results = new ArrayList<>();
        for (int at = 0; at < deleted.length; at++) {
            ImportedRow customer = imported.get(at);
            if (deleted[at] == 1) {
                removed.put(customer.id(), customer.name());
            }
            results.add(new ReversedRow(customer.row(), customer.id(), deleted[at] != 1));
        }
        deleteRows(connection, "delete from customer_identities where customer_id = ?", removed.keySet());
        new NameWordIndex(connection).removeNames(removed);
        contacts.deleteByCustomers(removed.keySet());
        methods.deleteByCustomers(removed.keySet());
        return results;
    }

    private static int[] deleteRows(Connection connection, String sql, Collection<CustomerId> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (CustomerId id : ids) {
                statement.setLong(1, id.value());
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }
}
