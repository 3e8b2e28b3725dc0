package io.padron.customers.search;

import io.padron.customers.CustomerQuery;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Page;
import io.padron.kernel.PageRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** A page of what somebody typed, without any filter, in the order of the customers' numbers: no customer is looked at. */
final class SoughtAlone {

    private final Sought sought;
    private final PageRequest page;
    private final boolean newest;

    SoughtAlone(Sought sought, CustomerQuery query) {
        this.sought = sought;
        page = query.page();
        newest = query.sort().descending();
    }

    /** The numbers of the page, and how many there are. */
    Page<CustomerId> page(Connection connection, Counting counting) throws SQLException {
        List<MeantWords> meant = sought.meant(connection);
        if (meant.size() == 1) {
            return oneWord(connection, meant.get(0), counting);
        }
        NavigableSet<Long> found = meant.isEmpty() || meant.stream().anyMatch(MeantWords::none)
                ? new TreeSet<>()
                : InCommon.of(connection, meant, counting.most());
        found.addAll(read(connection, sought.byNumber(), counting.most()));
        return new Page<>(window(found), Math.min(found.size(), counting.most()));
    }

    private Page<CustomerId> oneWord(Connection connection, MeantWords meant, Counting counting) throws SQLException {
        int needed = Math.toIntExact(page.offset() + page.size());
        NavigableSet<Long> found = read(connection, sought.byNumber(), needed);
        found.addAll(
                meant.tooMany()
                        ? read(connection, sought.byName(connection), needed)
                        : meant.customers(newest, needed));
        List<CustomerId> window = window(found);
        return new Page<>(window, counting.total(window.size(), () -> count(connection, counting.most())));
    }

    /** Of a name hardly more than two words begin alike, so twice as many lines hold as many customers. */
    private long count(Connection connection, int most) throws SQLException {
        SqlText byName = sought.byName(connection);
        SqlText all = new SqlText().add("select count(*) from (");
        if (!byName.isEmpty()) {
            all.add("select few.customer_id from (")
                    .add(byName)
                    .add(" fetch first " + 2 * most + " rows only) few union ");
        }
        return CustomerSearch.number(connection, all.add(sought.byNumber()).add(") m (customer_id)"));
    }

    /** The first numbers in the page's order, each once. */
    private NavigableSet<Long> read(Connection connection, SqlText numbers, int most) throws SQLException {
        SqlText text = new SqlText()
                .add("select distinct m.customer_id from (")
                .add(numbers)
                .add(") m (customer_id) order by m.customer_id" + (newest ? " desc" : "") + " fetch first " + most
                        + " rows only");
        NavigableSet<Long> found = new TreeSet<>();
        try (PreparedStatement statement = text.on(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }

    private List<CustomerId> window(NavigableSet<Long> found) {
        return (newest ? found.descendingSet() : found)
                .stream()
                        .skip(page.offset())
                        .limit(page.size())
                        .map(CustomerId::new)
                        .toList();
    }
}
