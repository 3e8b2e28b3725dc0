package io.padron.customers.search;

import io.padron.customers.CustomerQuery.Filters;
import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerSummary;
import io.padron.id.spi.PersonType;
import io.padron.kernel.PageRequest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The customers of a country, a person type and a status, each of which may be open. One combination of the three is a
 * partition.
 *
 * <p>One index holds the three columns and then the number, so the customers of a partition are adjacent in it and
 * ordered by number. A query merges the partitions of a filter in the order of the numbers. Its cost depends on the
 * rows that the page shows, not on the size of the register.
 */
final class FilterPartitions {

    /** Up to this many customers it is faster to sort them than to scan the index of names. */
    static final int MAX_SORTED = 10_000;

    private static final String NEXT_COUNTRY = "select c.country from customers c"
            + " --DERBY-PROPERTIES index=CUSTOMERS_BY_PARTITION\n"
            + "where c.country > ? order by c.country fetch first 1 rows only";

    /**
     * With {@code status = ?}, PostgreSQL scans the primary key when nearly all customers are of one partition. With a
     * range of the status only the index of partitions has the order.
     */
    private static final String PARTITION_ON_POSTGRESQL =
            " from customers c" + " where c.country = ? and c.person_type = ? and c.status >= ? and c.status <= ?";

    private static final String PARTITION_ON_DERBY =
            " from customers c --DERBY-PROPERTIES index=CUSTOMERS_BY_PARTITION\n"
                    + "where c.country = ? and c.person_type = ? and c.status = ?";

    private final ReadConnection readConnection;
    private final boolean postgresql;
    private final List<Partition> partitions;

    private FilterPartitions(ReadConnection readConnection, List<Partition> kinds) throws SQLException {
        this.readConnection = readConnection;
        this.partitions = kinds;
        postgresql = readConnection.isPostgreSql();
    }

    record Partition(String country, String type, String status) {}

    /**
     * The order in which the numbers are read.
     *
     * @param after the exclusive start; empty to start at the first number
     */
    record IdOrder(boolean newest, Optional<Long> after) {

        static IdOrder fromStart(boolean newest) {
            return new IdOrder(newest, Optional.empty());
        }
    }

    /** Returns the partitions of these filters; empty when another filter is set, or none. */
    static Optional<FilterPartitions> of(ReadConnection readConnection, Filters filters) throws SQLException {
        Filters plain = Filters.of(filters.country(), filters.personType(), filters.status(), Optional.empty());
        if (!filters.equals(plain) || filters.equals(Filters.NONE)) {
            return Optional.empty();
        }
        return Optional.of(allMatching(readConnection, filters));
    }

    /** Returns the partitions of country, person type and status; the other filters are ignored. */
    static FilterPartitions allMatching(ReadConnection readConnection, Filters filters) throws SQLException {
        List<Partition> kinds = new ArrayList<>();
        List<String> countries = filters.country().isPresent()
                ? List.of(filters.country().get().value())
                : findCountries(readConnection);
        for (String country : countries) {
            for (PersonType type : oneOrAll(filters.personType(), PersonType.values())) {
                for (CustomerStatus status : oneOrAll(filters.status(), CustomerStatus.values())) {
                    kinds.add(new Partition(country, type.name(), status.name()));
                }
            }
        }
        return new FilterPartitions(readConnection, kinds);
    }

    private static <E> List<E> oneOrAll(Optional<E> one, E[] all) {
        return one.map(List::of).orElse(List.of(all));
    }

    /** Returns the few countries in use, by skipping from one to the next in the index. */
    private static List<String> findCountries(ReadConnection readConnection) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement next = readConnection.prepareQuery(NEXT_COUNTRY)) {
            Optional<String> country = nextCountry(next, "");
            while (country.isPresent()) {
                found.add(country.get());
                country = nextCountry(next, country.get());
            }
        }
        return found;
    }

    private static Optional<String> nextCountry(PreparedStatement next, String last) throws SQLException {
        next.setString(1, last);
        try (ResultSet rows = next.executeQuery()) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    /** Returns whether the index can be read in this order; Derby reads it only from the newest. */
    boolean supportsOrder(boolean newest) {
        return newest || postgresql;
    }

    /** Returns a page in the order of the numbers. */
    List<CustomerSummary> findPage(IdOrder idOrder, PageRequest page) throws SQLException {
        if (partitions.isEmpty()) {
            return List.of();
        }
        SqlFragment numbers = new SqlFragment()
                .append("select k.id from (")
                .append(unionPartitions("c.id", idOrder, SqlFragment.rowsNeeded(page)))
                .append(") k order by k.id" + (idOrder.newest() ? " desc" : "") + SqlFragment.pageClause(page));
        return CustomerSummaryReader.findByIds(readConnection, numbers);
    }

    /** Returns a page in any order, of at most {@link #MAX_SORTED} customers. */
    List<CustomerSummary> findSortedPage(String by, PageRequest page) throws SQLException {
        if (partitions.isEmpty()) {
            return List.of();
        }
        return CustomerSummaryReader.readSummaries(
                readConnection,
                new SqlFragment()
                        .append(CustomerSummaryReader.COLUMNS + " from (")
                        .append(unionPartitions("c.*", IdOrder.fromStart(true), MAX_SORTED))
                        .append(") c order by " + by + SqlFragment.pageClause(page)));
    }

    /** Counts the customers, up to {@code most}. */
    long countUpTo(int most) throws SQLException {
        if (partitions.isEmpty()) {
            return 0;
        }
        return CustomerSearch.queryNumber(
                readConnection,
                new SqlFragment()
                        .append("select count(*) from (select k.id from (")
                        .append(unionPartitions("c.id", IdOrder.fromStart(!postgresql), most))
                        .append(") k fetch first " + most + " rows only) counted"));
    }

    /** Counts the customers of each partition; empty partitions are absent. */
    Map<Partition, Long> countEachPartition() throws SQLException {
        Map<Partition, Long> counts = new LinkedHashMap<>();
        for (Partition partition : partitions) {
            SqlFragment count = new SqlFragment()
                    .append("select count(*) from (select c.id")
                    .append(partitionQuery(partition, IdOrder.fromStart(true)))
                    .append(") k");
            long counted = CustomerSearch.queryNumber(readConnection, count);
            if (counted > 0) {
                counts.put(partition, counted);
            }
        }
        return counts;
    }

    /** Selects the first {@code most} customers of each partition. */
    private SqlFragment unionPartitions(String columns, IdOrder idOrder, long most) {
        List<SqlFragment> pieces = new ArrayList<>();
        for (Partition partition : partitions) {
            pieces.add(new SqlFragment()
                    .append("select * from (select " + columns)
                    .append(partitionQuery(partition, idOrder))
                    .append(" fetch first " + most + " rows only) k" + pieces.size()));
        }
        return SqlFragment.join(" union all ", pieces);
    }

    private SqlFragment partitionQuery(Partition partition, IdOrder idOrder) {
        SqlFragment piece = new SqlFragment();
        if (postgresql) {
            piece.append(
                    PARTITION_ON_POSTGRESQL, partition.country, partition.type, partition.status, partition.status);
        } else {
            piece.append(PARTITION_ON_DERBY, partition.country, partition.type, partition.status);
        }
        idOrder.after.ifPresent(last -> addKeysetCondition(piece, partition, idOrder, last));
        String direction = idOrder.newest ? " desc" : "";
        return piece.append(" order by " + (postgresql ? "c.status" + direction + ", " : "") + "c.id" + direction);
    }

    /** Adds the condition on the start in the index. */
    private void addKeysetCondition(SqlFragment piece, Partition partition, IdOrder idOrder, long last) {
        String further = idOrder.newest ? " < " : " > ";
        if (postgresql) {
            piece.append(" and (c.status, c.id)" + further + "(?, ?)", partition.status, last);
        } else {
            piece.append(" and c.id" + further + "?", last);
        }
    }
}
