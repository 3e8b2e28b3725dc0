package io.padron.schema.forms;

import io.padron.kernel.PersonName;
import io.padron.kernel.PlainText;
import io.padron.kernel.ReferenceKey;
import io.padron.kernel.SearchWords;
import io.padron.kernel.SortKey;
import io.padron.schema.forms.NormalForms.Range;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The references of customers, and their names as lists sort and searches find them. */
final class StoredNames {

    /** The length of the column. */
    private static final int LONGEST_SORT_NAME = 60;

    /** With the number by which equal ones are parted, a key is still no longer than its column. */
    private static final int LONGEST_REFERENCE = 60;

    private final Connection connection;

    StoredNames(Connection connection) {
        this.connection = connection;
    }

    /** A customer's texts as they are stored, and as they shall be. */
    private record Line(
            long id,
            String display,
            String sortName,
            @Nullable String reference) {

        String newSortName() {
            return SortKey.of(display, LONGEST_SORT_NAME);
        }

        /** As it is computed when a customer is stored, from the tidy reference. */
        @Nullable
        String key() {
            if (reference == null) {
                return null;
            }
            String key = ReferenceKey.of(PlainText.tidyCode(reference));
            return key.isEmpty() ? null : key.substring(0, Math.min(key.length(), LONGEST_REFERENCE));
        }

        boolean changes() {
            return reference != null || !sortName.equals(newSortName());
        }
    }

    void renew(Range window) throws SQLException {
        List<Line> lines = read(window);
        try (PreparedStatement update =
                connection.prepareStatement("update customers set reference_key = ?, sort_name = ? where id = ?")) {
            for (Line line : lines) {
                if (line.changes()) {
                    update.setString(1, line.key());
                    update.setString(2, line.newSortName());
                    update.setLong(3, line.id());
                    update.addBatch();
                }
            }
            update.executeBatch();
        }
        for (Line line : lines) {
            addWords(line);
        }
    }

    private List<Line> read(Range window) throws SQLException {
        List<Line> lines = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select id, first_name, middle_name, last_name, second_last_name, full_name,"
                        + " legal_name, sort_name, reference from customers where id between ? and ? order by id")) {
            statement.setLong(1, window.first());
            statement.setLong(2, window.last());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    PersonName name = new PersonName(
                            row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6));
                    String legal = row.getString(7);
                    lines.add(new Line(
                            row.getLong(1),
                            legal.isEmpty() ? name.display() : legal,
                            row.getString(8),
                            row.getString(9)));
                }
            }
        }
        return lines;
    }

    /** The words that a name with an apostrophe is found by as well. */
    private void addWords(Line line) throws SQLException {
        List<String> words = SearchWords.stored(line.display());
        if (words.equals(SearchWords.typed(line.display()))) {
            return;
        }
        Set<String> missing = new HashSet<>(words);
        try (PreparedStatement known =
                connection.prepareStatement("select 1 from customer_words where word = ? and customer_id = ?")) {
            for (String word : words) {
                known.setString(1, word);
                known.setLong(2, line.id());
                try (ResultSet row = known.executeQuery()) {
                    if (row.next()) {
                        missing.remove(word);
                    }
                }
            }
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into customer_words (word, customer_id) values (?, ?)")) {
            for (String word : missing) {
                insert.setString(1, Objects.requireNonNull(word));
                insert.setLong(2, line.id());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
