package io.padron.customers.viewstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.access.ActingUser;
import io.padron.access.Actor;
import io.padron.access.Role;
import io.padron.customers.views.ListViews;
import io.padron.customers.views.SavedView;
import io.padron.customers.views.Saving;
import io.padron.schema.TestDatabase;
import io.padron.schema.TestTransactions;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListViewsTest {

    private static <T> T as(String user, Supplier<T> work) {
        try (ActingUser.Scope acting = ActingUser.as(new Actor(user, Role.READ_ONLY))) {
            return work.get();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everybodyHasTheirOwnViewsByName(TestDatabase database) {
        try (TestTransactions transactions = new TestTransactions("customers-test", database.fresh())) {
            ListViews views = on(transactions);
            assertEquals(new Saving.Saved("Morosos"), as("ana", () -> views.save(" Morosos ", "status=INACTIVE")));
            assertEquals(new Saving.Saved("Activos"), as("ana", () -> views.save("Activos", "status=ACTIVE")));
            assertEquals(new Saving.Saved("Morosos"), as("eva", () -> views.save("Morosos", "q=x")));
            assertEquals(List.of("Activos", "Morosos"), names(views, "ana"));
            assertEquals(List.of("Morosos"), names(views, "eva"));
            assertEquals("view-name-taken", refused(as("ana", () -> views.save("morósos", "q=y"))));
            assertEquals("view-name-required", refused(as("ana", () -> views.save("  ", "q=y"))));
            assertEquals("too-long", refused(as("ana", () -> views.save("n".repeat(61), "q=y"))));

            SavedView mine = as("ana", views::all).get(1);
            assertEquals("status=INACTIVE", mine.query());
            assertEquals("view-gone", refused(as("eva", () -> views.rename(mine.id(), "Ajena"))));
            assertFalse(as("eva", () -> views.delete(mine.id())));
            assertEquals("view-name-taken", refused(as("ana", () -> views.rename(mine.id(), "ACTIVOS"))));
            assertEquals(new Saving.Saved("morosos"), as("ana", () -> views.rename(mine.id(), "morosos")));
            assertTrue(as("ana", () -> views.delete(mine.id())));
            assertEquals(List.of("Activos"), names(views, "ana"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void thereIsALimit(TestDatabase database) {
        try (TestTransactions transactions = new TestTransactions("customers-test", database.fresh())) {
            ListViews views = on(transactions);
            for (int at = 0; at < ListViews.MOST; at++) {
                String name = "Vista " + at;
                assertInstanceOf(Saving.Saved.class, as("ana", () -> views.save(name, "q=x")));
            }
            assertEquals("view-too-many", refused(as("ana", () -> views.save("Una más", "q=x"))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void remembersTheColumnsThatSomebodyChose(TestDatabase database) {
        try (TestTransactions transactions = new TestTransactions("customers-test", database.fresh())) {
            ListViews views = on(transactions);
            assertEquals(Optional.empty(), as("ana", views::columns));
            for (List<String> chosen : List.of(List.of("type", "status"), List.<String>of())) {
                as("ana", () -> {
                    views.choose(chosen);
                    return true;
                });
                assertEquals(Optional.of(chosen), as("ana", views::columns));
            }
            assertEquals(Optional.empty(), as("eva", views::columns));
        }
    }

    private static List<String> names(ListViews views, String user) {
        return as(user, views::all).stream().map(SavedView::name).toList();
    }

    private static String refused(Saving outcome) {
        return assertInstanceOf(Saving.Refused.class, outcome).issue().code();
    }

    private static ListViews on(TestTransactions transactions) {
        ViewRows rows = new RowsInTransactions(transactions);
        rows.entities = transactions.entities();
        StoredViews stored = new StoredViews();
        stored.rows = rows;
        return stored;
    }

    /** Begins and commits where the container would. */
    private static final class RowsInTransactions extends ViewRows {

        private final TestTransactions transactions;

        RowsInTransactions(TestTransactions transactions) {
            this.transactions = transactions;
        }

        @Override
        List<SavedView> of(String user) {
            return transactions.required(() -> super.of(user));
        }

        @Override
        void add(String user, String name, String query) {
            transactions.required(() -> {
                super.add(user, name, query);
                return true;
            });
        }

        @Override
        boolean rename(String user, long id, String name) {
            return transactions.required(() -> super.rename(user, id, name));
        }

        @Override
        boolean delete(String user, long id) {
            return transactions.required(() -> super.delete(user, id));
        }

        @Override
        Optional<List<String>> columns(String user) {
            return transactions.required(() -> super.columns(user));
        }

        @Override
        void choose(String user, List<String> columns) {
            transactions.required(() -> {
                super.choose(user, columns);
                return true;
            });
        }
    }
}
