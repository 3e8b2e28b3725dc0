package io.padron.customers.viewstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.access.Actor;
import io.padron.access.CurrentUser;
import io.padron.access.Role;
import io.padron.customers.views.ListViews;
import io.padron.customers.views.SaveViewResult;
import io.padron.customers.views.SavedView;
import io.padron.schema.TestDatabase;
import io.padron.schema.TestTransactions;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListViewsTest {

    private static <T> T as(String user, Supplier<T> work) {
        try (CurrentUser.Scope acting = CurrentUser.bind(new Actor(user, Role.READ_ONLY))) {
            return work.get();
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachUserHasOwnViewsByName(TestDatabase database) {
        try (TestTransactions transactions = new TestTransactions("customers-test", database.createMigrated())) {
            ListViews views = on(transactions);
            assertEquals(
                    new SaveViewResult.Saved("Morosos"),
                    as("ana", () -> views.saveView(" Morosos ", "status=INACTIVE")));
            assertEquals(
                    new SaveViewResult.Saved("Activos"), as("ana", () -> views.saveView("Activos", "status=ACTIVE")));
            assertEquals(new SaveViewResult.Saved("Morosos"), as("eva", () -> views.saveView("Morosos", "q=x")));
            assertEquals(List.of("Activos", "Morosos"), names(views, "ana"));
            assertEquals(List.of("Morosos"), names(views, "eva"));
            assertEquals("view-name-taken", refused(as("ana", () -> views.saveView("morósos", "q=y"))));
            assertEquals("view-name-required", refused(as("ana", () -> views.saveView("  ", "q=y"))));
            assertEquals("too-long", refused(as("ana", () -> views.saveView("n".repeat(61), "q=y"))));

            SavedView mine = as("ana", views::findAll).get(1);
            assertEquals("status=INACTIVE", mine.query());
            assertEquals("view-gone", refused(as("eva", () -> views.renameView(mine.id(), "Ajena"))));
            assertFalse(as("eva", () -> views.deleteView(mine.id())));
            assertEquals("view-name-taken", refused(as("ana", () -> views.renameView(mine.id(), "ACTIVOS"))));
            assertEquals(new SaveViewResult.Saved("morosos"), as("ana", () -> views.renameView(mine.id(), "morosos")));
            assertTrue(as("ana", () -> views.deleteView(mine.id())));
            assertEquals(List.of("Activos"), names(views, "ana"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void thereIsALimit(TestDatabase database) {
        try (TestTransactions transactions = new TestTransactions("customers-test", database.createMigrated())) {
            ListViews views = on(transactions);
            for (int at = 0; at < ListViews.MAX_VIEWS; at++) {
                String name = "Vista " + at;
                assertInstanceOf(SaveViewResult.Saved.class, as("ana", () -> views.saveView(name, "q=x")));
            }
            assertEquals("view-too-many", refused(as("ana", () -> views.saveView("Una más", "q=x"))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void remembersTheChosenColumns(TestDatabase database) {
        try (TestTransactions transactions = new TestTransactions("customers-test", database.createMigrated())) {
            ListViews views = on(transactions);
            assertEquals(Optional.empty(), as("ana", views::findColumns));
            for (List<String> chosen : List.of(List.of("type", "status"), List.<String>of())) {
                as("ana", () -> {
                    views.saveColumns(chosen);
                    return true;
                });
                assertEquals(Optional.of(chosen), as("ana", views::findColumns));
            }
            assertEquals(Optional.empty(), as("eva", views::findColumns));
        }
    }

    private static List<String> names(ListViews views, String user) {
        return as(user, views::findAll).stream().map(SavedView::name).toList();
    }

    private static String refused(SaveViewResult outcome) {
        return assertInstanceOf(SaveViewResult.Refused.class, outcome).issue().code();
    }

    private static ListViews on(TestTransactions transactions) {
        ViewRows rows = new RowsInTransactions(transactions);
        rows.entities = transactions.entityManager();
        StoredViews stored = new StoredViews();
        stored.rows = rows;
        return stored;
    }

    /** Starts transactions where the container would. */
    private static final class RowsInTransactions extends ViewRows {

        private final TestTransactions transactions;

        RowsInTransactions(TestTransactions transactions) {
            this.transactions = transactions;
        }

        @Override
        List<SavedView> findByUser(String user) {
            return transactions.required(() -> super.findByUser(user));
        }

        @Override
        void insertView(String user, String name, String query) {
            transactions.required(() -> {
                super.insertView(user, name, query);
                return true;
            });
        }

        @Override
        boolean renameView(String user, long id, String name) {
            return transactions.required(() -> super.renameView(user, id, name));
        }

        @Override
        boolean deleteView(String user, long id) {
            return transactions.required(() -> super.deleteView(user, id));
        }

        @Override
        Optional<List<String>> findColumns(String user) {
            return transactions.required(() -> super.findColumns(user));
        }

        @Override
        void saveColumns(String user, List<String> columns) {
            transactions.required(() -> {
                super.saveColumns(user, columns);
                return true;
            });
        }
    }
}
