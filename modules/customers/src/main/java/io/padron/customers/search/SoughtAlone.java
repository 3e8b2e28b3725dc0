package io.padron.customers.search;

import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerSummary;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Page;
import io.padron.kernel.PageRequest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** A page of what somebody typed, without any filter, in the order of the customers' numbers: no other customer is read. */
final class SoughtAlone {

    private final Reading reading;
    private final boolean postgresql;
    private final Sought sought;
    private final List<MeantWords> meant;
    private final PageRequest page;
    private final boolean newest;

    SoughtAlone(Reading reading, Sought sought, CustomerQuery query) throws SQLException {
        this.reading = reading;
        this.sought = sought;
        postgresql = reading.isPostgreSql();
        meant = sought.meant(reading);
        page = query.page();
        newest = query.sort().descending();
    }

    /** The page, and how many there are. */
    Page<CustomerSummary> page(Counting counting) throws SQLException {
        List<CustomerSummary> found =
                postgresql ? CustomerLines.of(reading, numbers()) : CustomerLines.inOrder(reading, window());
        return new Page<>(found, counting.total(found.size(), () -> count(counting.most())));
    }

    private int needed() {
        return SqlText.needed(page);
    }

    private boolean isNamed() {
        return !meant.isEmpty() && meant.stream().noneMatch(MeantWords::none);
    }

    private SqlText numbers() throws SQLException {
        return new SqlText()
                .add("select m.customer_id from (")
                .add(isNamed() ? named(new NamedQuery(reading, meant).first(newest, needed())) : new SqlText())
                .add(sought.byNumber())
                .add(") m (customer_id)" + order() + SqlText.window(page));
    }

    private static SqlText named(SqlText numbers) {
        return new SqlText().add("select named.customer_id from (").add(numbers).add(") named union ");
    }

    private String order() {
        return " order by m.customer_id" + (newest ? " desc" : "");
    }

    /** On Derby, where a statement for each word is as quick as one for all. */
    private List<CustomerId> window() throws SQLException {
        NavigableSet<Long> found = read(sought.byNumber(), needed());
        if (isNamed()) {
            addNamed(found);
        }
        return (newest ? found.descendingSet() : found)
                .stream()
                        .skip(page.offset())
                        .limit(page.size())
                        .map(CustomerId::new)
                        .toList();
    }

    private void addNamed(NavigableSet<Long> found) throws SQLException {
        if (meant.size() > 1) {
            found.addAll(InCommon.of(reading, meant, newest, needed()));
        } else if (meant.get(0).tooMany()) {
            found.addAll(read(new NamedQuery(reading, meant).all(), needed()));
        } else {
            for (String word : meant.get(0).words()) {
                found.addAll(read(
                        new SqlText().add("select customer_id from customer_words where word = ?", word), needed()));
            }
        }
    }

    /** The first numbers in the page's order, each once. */
    private NavigableSet<Long> read(SqlText numbers, int most) throws SQLException {
        SqlText text = new SqlText()
                .add("select distinct m.customer_id from (")
                .add(numbers)
                .add(") m (customer_id)" + order() + " fetch first " + most + " rows only");
        NavigableSet<Long> found = new TreeSet<>();
        try (PreparedStatement statement = text.on(reading);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }

    private long count(int most) throws SQLException {
        if (!isNamed() || (postgresql || meant.size() == 1)) {
            SqlText all = new SqlText().add("select count(*) from (");
            if (isNamed()) {
                all.add(named(counted(most)));
            }
            return CustomerSearch.number(reading, all.add(sought.byNumber()).add(") m (customer_id)"));
        }
        NavigableSet<Long> found = InCommon.of(reading, meant, true, most);
        found.addAll(read(sought.byNumber(), most));
        return found.size();
    }

    /** Of a name hardly more than two words begin alike, so twice as many lines hold as many customers. */
    private SqlText counted(int most) {
        SqlText lines = meant.size() == 1
                ? new SqlText()
                        .add("select w.customer_id from customer_words w where ")
                        .add(meant.get(0).holds("w.word"))
                : new NamedQuery(reading, meant).all();
        boolean once = meant.size() > 1 || meant.get(0).isOne();
        return lines.add(" fetch first " + (once ? most : 2L * most) + " rows only");
    }
}
