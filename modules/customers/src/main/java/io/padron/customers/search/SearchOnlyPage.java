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

/**
 * A page of an unfiltered search, in the order of the customers' numbers. It reads no customers but those of the page.
 */
final class SearchOnlyPage {

    private final ReadConnection readConnection;
    private final boolean postgresql;
    private final SearchTerms searchTerms;
    private final List<WordExpansion> expansions;
    private final PageRequest page;
    private final boolean newest;

    SearchOnlyPage(ReadConnection readConnection, SearchTerms searchTerms, CustomerQuery query) throws SQLException {
        this.readConnection = readConnection;
        this.searchTerms = searchTerms;
        postgresql = readConnection.isPostgreSql();
        expansions = searchTerms.expandWords(readConnection);
        page = query.page();
        newest = query.sort().descending();
    }

    /** Returns the page and the total. */
    Page<CustomerSummary> findPage(TotalCounter totalCounter) throws SQLException {
        List<CustomerSummary> found = postgresql
                ? CustomerSummaryReader.findByIds(readConnection, idsQuery())
                : CustomerSummaryReader.findInOrder(readConnection, findIdsOnDerby());
        return new Page<>(found, totalCounter.countTotal(found.size(), () -> countUpTo(totalCounter.limit())));
    }

    private int rowsNeeded() {
        return SqlFragment.rowsNeeded(page);
    }

    private boolean hasNameMatches() {
        return !expansions.isEmpty() && expansions.stream().noneMatch(WordExpansion::isEmpty);
    }

    private SqlFragment idsQuery() throws SQLException {
        return new SqlFragment()
                .append("select m.customer_id from (")
                .append(
                        hasNameMatches()
                                ? unionWithNames(new NameSearchQuery(readConnection, expansions)
                                        .firstIdsQuery(newest, rowsNeeded()))
                                : new SqlFragment())
                .append(searchTerms.numberQuery())
                .append(") m (customer_id)" + orderBy() + SqlFragment.pageClause(page));
    }

    private static SqlFragment unionWithNames(SqlFragment numbers) {
        return new SqlFragment()
                .append("select named.customer_id from (")
                .append(numbers)
                .append(") named union ");
    }

    private String orderBy() {
        return " order by m.customer_id" + (newest ? " desc" : "");
    }

    /** On Derby one statement per word is as fast as one statement for all. */
    private List<CustomerId> findIdsOnDerby() throws SQLException {
        NavigableSet<Long> found = readIds(searchTerms.numberQuery(), rowsNeeded());
        if (hasNameMatches()) {
            addNameMatches(found);
        }
        return (newest ? found.descendingSet() : found)
                .stream()
                        .skip(page.offset())
                        .limit(page.size())
                        .map(CustomerId::new)
                        .toList();
    }

    private void addNameMatches(NavigableSet<Long> found) throws SQLException {
        if (expansions.size() > 1) {
            found.addAll(SortedIdIntersection.findCommonIds(readConnection, expansions, newest, rowsNeeded()));
        } else if (expansions.get(0).hasTooManyWords()) {
            found.addAll(readIds(new NameSearchQuery(readConnection, expansions).allIdsQuery(), rowsNeeded()));
        } else {
            for (String word : expansions.get(0).words()) {
                found.addAll(readIds(
                        new SqlFragment().append("select customer_id from customer_words where word = ?", word),
                        rowsNeeded()));
            }
        }
    }

    /** Returns the first numbers in the page's order, without duplicates. */
    private NavigableSet<Long> readIds(SqlFragment numbers, int most) throws SQLException {
        SqlFragment text = new SqlFragment()
                .append("select distinct m.customer_id from (")
                .append(numbers)
                .append(") m (customer_id)" + orderBy() + " fetch first " + most + " rows only");
        NavigableSet<Long> found = new TreeSet<>();
        try (PreparedStatement statement = text.prepareOn(readConnection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }

    private long countUpTo(int most) throws SQLException {
        if (!hasNameMatches() || (postgresql || expansions.size() == 1)) {
            SqlFragment all = new SqlFragment().append("select count(*) from (");
            if (hasNameMatches()) {
                all.append(unionWithNames(limitedNameQuery(most)));
            }
            return CustomerSearch.queryNumber(
                    readConnection, all.append(searchTerms.numberQuery()).append(") m (customer_id)"));
        }
        NavigableSet<Long> found = SortedIdIntersection.findCommonIds(readConnection, expansions, true, most);
        found.addAll(readIds(searchTerms.numberQuery(), most));
        return found.size();
    }

    /** At most two words of a name begin alike as a rule, so twice as many rows contain enough customers. */
    private SqlFragment limitedNameQuery(int most) {
        SqlFragment lines = expansions.size() == 1
                ? new SqlFragment()
                        .append("select w.customer_id from customer_words w where ")
                        .append(expansions.get(0).toCondition("w.word"))
                : new NameSearchQuery(readConnection, expansions).allIdsQuery();
        boolean once = expansions.size() > 1 || expansions.get(0).isSingleWord();
        return lines.append(" fetch first " + (once ? most : 2L * most) + " rows only");
    }
}
