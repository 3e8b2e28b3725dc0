package io.padron.customers.search;

import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerSort;
import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerSummary;
import io.padron.customers.bulk.BulkChanges;
import io.padron.customers.bulk.BulkTarget;
import io.padron.customers.bulk.SelectionSize;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Page;
import io.padron.kernel.PageRequest;
import io.padron.kernel.text.PlainText;
import io.padron.payments.AssignedMethodSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lists customers, sorted and filtered in the database.
 *
 * <p>A search text becomes a set of customer numbers, each part of it found by an index (words of names and identities
 * by their beginning, the rest exactly), and only these customers are read. No pattern begins with a wildcard, and no
 * condition folds a column.
 */
public final class CustomerSearch {

    private static final String DERBY_INDEX = " --DERBY-PROPERTIES index=CUSTOMERS_%s\n";
    private static final String NEWEST = DERBY_INDEX.formatted("NEWEST");

    private final CustomerQuery query;
    private final String typed;
    private final Optional<SearchTerms> searchTerms;
    private final SqlFragment filters;

    /** {@code findByContact} returns the customers that have an email or phone. */
    public CustomerSearch(CustomerQuery query, Function<String, Collection<CustomerId>> findByContact) {
        this.query = query;
        typed = PlainText.cleanText(query.q());
        searchTerms = Optional.of(typed)
                .filter(text -> !text.isEmpty() && PlainText.isReadable(text))
                .map(text -> new SearchTerms(text, findByContact));
        filters = FilterConditions.of(query.filters());
    }

    /** Returns the query's page and the exact total. */
    public Page<CustomerSummary> findPage(Connection connection) throws SQLException {
        return findPage(
                ReadConnection.committed(connection), new TotalCounter(query, Integer.MAX_VALUE, new CountCache()));
    }

    /** Returns the query's page for the user interface, with a total that stops at {@code most}. */
    public Page<CustomerSummary> findPage(Connection connection, int most, CountCache countCache) throws SQLException {
        return findPage(ReadConnection.withoutWaiting(connection), new TotalCounter(query, most, countCache));
    }

    private Page<CustomerSummary> findPage(ReadConnection readConnection, TotalCounter totalCounter)
            throws SQLException {
        if (!PlainText.isReadable(typed)) {
            return new Page<>(List.of(), 0);
        }
        if (searchTerms.isPresent()) {
            return isUnfiltered() && !isSortedByName()
                    ? new SearchOnlyPage(readConnection, searchTerms.get(), query).findPage(totalCounter)
                    : findByScan(readConnection, totalCounter);
        }
        Optional<FilterPartitions> partitions = FilterPartitions.of(readConnection, query.filters());
        return partitions.isPresent()
                ? findByPartition(partitions.get(), readConnection, totalCounter)
                : findByScan(readConnection, totalCounter);
    }

    /** Reads customers in the order of an index and checks each against the filters. */
    private Page<CustomerSummary> findByScan(ReadConnection readConnection, TotalCounter totalCounter)
            throws SQLException {
        List<CustomerSummary> found = CustomerSummaryReader.readSummaries(readConnection, pageQuery(readConnection));
        return new Page<>(
                found, totalCounter.countTotal(found.size(), () -> countMatches(readConnection, totalCounter.limit())));
    }

    private Page<CustomerSummary> findByPartition(
            FilterPartitions filterPartitions, ReadConnection readConnection, TotalCounter totalCounter)
            throws SQLException {
        boolean newest = query.sort().descending();
        if (!isSortedByName() && filterPartitions.supportsOrder(newest)) {
            List<CustomerSummary> found =
                    filterPartitions.findPage(FilterPartitions.IdOrder.fromStart(newest), query.page());
            return new Page<>(
                    found,
                    totalCounter.countTotal(found.size(), () -> filterPartitions.countUpTo(totalCounter.limit())));
        }
        long total = totalCounter.countTotal(() -> filterPartitions.countUpTo(totalCounter.limit()));
        List<CustomerSummary> found = total < totalCounter.limit() && total <= FilterPartitions.MAX_SORTED
                ? filterPartitions.findSortedPage(orderBy(), query.page())
                : CustomerSummaryReader.readSummaries(readConnection, pageQuery(readConnection));
        return new Page<>(found, totalCounter.countTotal(found.size(), () -> total));
    }

    /** Returns the customers after {@code last}, at most one page. */
    public List<CustomerSummary> listAfter(Connection connection, Optional<CustomerSummary> last) throws SQLException {
        ReadConnection readConnection = ReadConnection.committed(connection);
        if (!PlainText.isReadable(typed)) {
            return List.of();
        }
        boolean newest = query.sort().descending();
        Optional<FilterPartitions> partitions = searchTerms.isPresent() || isSortedByName()
                ? Optional.empty()
                : FilterPartitions.of(readConnection, query.filters());
        if (partitions.isPresent() && partitions.get().supportsOrder(newest)) {
            FilterPartitions.IdOrder idOrder = new FilterPartitions.IdOrder(
                    newest, last.map(customer -> customer.id().value()));
            return partitions
                    .get()
                    .findPage(idOrder, new PageRequest(0, query.page().size()));
        }
        List<SqlFragment> conditions = new ArrayList<>(List.of(filters));
        last.ifPresent(customer -> conditions.add(keysetCondition(customer)));
        SqlFragment following = new SqlFragment()
                .append(CustomerSummaryReader.COLUMNS)
                .append(fromClause(readConnection))
                .append(FilterConditions.whereClause(conditions))
                .append(" order by " + keysetOrderBy() + " fetch first "
                        + query.page().size() + " rows only");
        return CustomerSummaryReader.readSummaries(readConnection, following);
    }

    /**
     * Returns selected customers with lower numbers than the chunk's bound, newest first. Without a search text it
     * reads the customers in the order of their numbers, each once over all chunks. Without the index hint, Derby sorts
     * all customers for each chunk.
     */
    public List<BulkTarget> findTargets(Connection connection, BulkChanges.SelectionChunk selectionChunk)
            throws SQLException {
        ReadConnection readConnection = ReadConnection.committed(connection);
        if (!PlainText.isReadable(typed)) {
            return List.of();
        }
        List<SqlFragment> conditions = new ArrayList<>(List.of(filters));
        conditions.add(new SqlFragment().append("c.id < ?", selectionChunk.belowId()));
        SqlFragment from = new SqlFragment();
        if (searchTerms.isPresent()) {
            from.append(fromClause(readConnection));
        } else {
            from.append(" from customers c" + NEWEST);
            query.filters()
                    .paymentMethod()
                    .ifPresent(method -> conditions.add(
                            new SqlFragment().append(AssignedMethodSql.existsCondition("c.id"), method.value())));
        }
        SqlFragment text = new SqlFragment()
                .append("select c.id, c.version, c.status, c.country")
                .append(from)
                .append(FilterConditions.whereClause(conditions))
                .append(" order by c.id desc fetch first " + selectionChunk.limit() + " rows only");
        List<BulkTarget> found = new ArrayList<>();
        try (PreparedStatement statement = text.prepareOn(readConnection);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(new BulkTarget(
                        new CustomerId(row.getLong(1)),
                        row.getLong(2),
                        CustomerStatus.valueOf(row.getString(3)),
                        new CountryCode(row.getString(4))));
            }
        }
        return found;
    }

    /** Counts the selected customers, and returns their highest number. */
    public SelectionSize countSelection(Connection connection) throws SQLException {
        ReadConnection readConnection = ReadConnection.committed(connection);
        if (!PlainText.isReadable(typed)) {
            return new SelectionSize(0, 0);
        }
        SqlFragment text = new SqlFragment()
                .append("select count(*), coalesce(max(c.id), 0)")
                .append(fromClause(readConnection))
                .append(FilterConditions.whereClause(List.of(filters)));
        try (PreparedStatement statement = text.prepareOn(readConnection);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new SelectionSize(row.getLong(1), row.getLong(2));
        }
    }

    private SqlFragment pageQuery(ReadConnection readConnection) throws SQLException {
        return new SqlFragment()
                .append(CustomerSummaryReader.COLUMNS)
                .append(fromClause(readConnection))
                .append(FilterConditions.whereClause(List.of(filters)))
                .append(" order by " + orderBy() + SqlFragment.pageClause(query.page()));
    }

    private long countMatches(ReadConnection readConnection, int most) throws SQLException {
        return queryNumber(
                readConnection,
                new SqlFragment()
                        .append("select count(*) from (select c.id")
                        .append(fromClause(readConnection))
                        .append(FilterConditions.whereClause(List.of(filters)))
                        .append(" fetch first " + most + " rows only) counted"));
    }

    static long queryNumber(ReadConnection readConnection, SqlFragment count) throws SQLException {
        try (PreparedStatement statement = count.prepareOn(readConnection);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private boolean isUnfiltered() {
        return query.filters().equals(CustomerQuery.Filters.NONE);
    }

    private boolean isSortedByName() {
        return query.sort().by() == CustomerSort.By.NAME;
    }

    private SqlFragment fromClause(ReadConnection readConnection) throws SQLException {
        SqlFragment from = new SqlFragment().append(" from customers c" + derbyIndexHint());
        if (searchTerms.isPresent()) {
            from.append(" join (")
                    .append(searchTerms.get().allIdsQuery(readConnection))
                    .append(") m (customer_id) on m.customer_id = c.id");
        }
        query.filters()
                .paymentMethod()
                .ifPresent(method -> from.append(AssignedMethodSql.joinClause("c.id"), method.value()));
        return from;
    }

    /**
     * The hint applies to the unfiltered list, whose order an index has. Without it, Derby sorts all customers when it
     * compiled the statement while the table was small.
     */
    private String derbyIndexHint() {
        if (searchTerms.isPresent()
                || !isUnfiltered()
                || (!isSortedByName() && !query.sort().descending())) {
            return "";
        }
        return isSortedByName()
                ? DERBY_INDEX.formatted("BY_NAME" + (query.sort().descending() ? "_DESCENDING" : ""))
                : NEWEST;
    }

    private String sortDirection() {
        return query.sort().descending() ? " desc" : "";
    }

    /** Sorts by number instead of creation time, which ascends with it, unless a filter uses the index of the time. */
    private String orderBy() {
        boolean byTime = query.filters().createdFrom().isPresent()
                || query.filters().createdBefore().isPresent();
        return byTime && query.sort().by() == CustomerSort.By.CREATED_AT
                ? "c.created_at" + sortDirection() + ", c.id" + sortDirection()
                : keysetOrderBy();
    }

    private String keysetOrderBy() {
        return isSortedByName()
                ? "c.sort_name" + sortDirection() + ", c.id" + sortDirection()
                : "c.id" + sortDirection();
    }

    private SqlFragment keysetCondition(CustomerSummary last) {
        String further = query.sort().descending() ? " < ?" : " > ?";
        long id = last.id().value();
        if (!isSortedByName()) {
            return new SqlFragment().append("c.id" + further, id);
        }
        String name = SortName.of(last.displayName());
        String atLeast = query.sort().descending() ? " <= ?" : " >= ?";
        return new SqlFragment()
                .append("c.sort_name" + atLeast, name)
                .append(" and (c.sort_name" + further, name)
                .append(" or c.id" + further + ")", id);
    }
}
