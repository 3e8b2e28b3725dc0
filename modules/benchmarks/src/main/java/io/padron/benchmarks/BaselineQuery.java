package io.padron.benchmarks;

import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerQuery.Filters;
import io.padron.customers.CustomerSort;
import io.padron.customers.CustomerStatus;
import io.padron.customers.Customers;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A page of the list, and the simplest SQL for the same result.
 *
 * @param where the condition, with the filter values and search words as parameters
 * @param order the order of the rows
 */
record BaselineQuery(String name, CustomerQuery query, SqlCondition where, String order) {

    /** A condition with its leading keyword, and its parameters; empty for all customers. */
    record SqlCondition(String text, List<String> values) {

        private static final SqlCondition ALL = new SqlCondition("", List.of());

        private SqlCondition and(SqlCondition other) {
            return concat(" and ", other);
        }

        private SqlCondition or(SqlCondition other) {
            return concat(" union ", other);
        }

        private SqlCondition concat(String word, SqlCondition other) {
            return new SqlCondition(
                    text + word + other.text,
                    Stream.of(values, other.values).flatMap(List::stream).toList());
        }

        private SqlCondition wrapIn(String before, String behind) {
            return new SqlCondition(before + text + behind, values);
        }
    }

    /** The index of the column. */
    static final int CREATED_AT = 12;

    private static final Filters INACTIVE =
            Filters.of(Optional.empty(), Optional.empty(), Optional.of(CustomerStatus.INACTIVE), Optional.empty());

    private static final Filters NO_MATCH = Filters.of(
            Optional.of(new CountryCode("CO")),
            Optional.empty(),
            Optional.of(CustomerStatus.INACTIVE),
            Optional.empty());

    /** Returns the query for the rows of the page. */
    String rowsSql() {
        return "select id, country, person_type, first_name, middle_name, last_name, second_last_name, full_name,"
                + " legal_name, identity_shown, status, created_at, reference from customers" + where.text
                + " order by " + order + " fetch first " + query.page().size() + " rows only";
    }

    /** Returns the query for the total, counted as far as the list counts. */
    String countSql() {
        return "select count(*) from (select id from customers" + where.text + " fetch first "
                + (Customers.MAX_COUNTED + 1) + " rows only) counted";
    }

    static List<BaselineQuery> createAll() {
        SqlCondition inactive = equalTo("status", "INACTIVE").wrapIn(" where ", "");
        return List.of(
                createListQuery("list", Filters.NONE, "-createdAt", SqlCondition.ALL),
                createListQuery("list, oldest first", Filters.NONE, "id", SqlCondition.ALL),
                createListQuery("list by name", Filters.NONE, "name", SqlCondition.ALL),
                createListQuery("list by name, backwards", Filters.NONE, "-name", SqlCondition.ALL),
                createListQuery("list, filtered", INACTIVE, "-createdAt", inactive),
                createListQuery("list by name, filtered", INACTIVE, "name", inactive),
                createListQuery(
                        "list, nothing matches", NO_MATCH, "-createdAt", inactive.and(equalTo("country", "CO"))),
                createSearchQuery("search, one word", "perez", customersWithWord(equalTo("word", "perez"))),
                createSearchQuery(
                        "search, two words",
                        "jose perez",
                        customersWithBothWords(equalTo("a.word", "perez"), equalTo("b.word", "jose"))),
                createSearchQuery("search, start of a word", "mar", customersWithWord(startsWith("word", "mar"))),
                createSearchQuery(
                        "search, reference",
                        "CLI-10000500",
                        startsWith("reference_key", "cli-10000500")
                                .wrapIn("select id from customers where ", "")
                                .or(startsWith("search_key", "CLI10000500")
                                        .wrapIn("select customer_id from customer_identities where ", ""))
                                .or(customersWithBothWords(
                                        startsWith("a.word", "cli"), startsWith("b.word", "10000500")))));
    }

    private static BaselineQuery createListQuery(String name, Filters filters, String sort, SqlCondition sqlCondition) {
        CustomerSort sorted = CustomerSort.parse(sort).orElseThrow();
        String direction = sorted.descending() ? " desc" : "";
        return new BaselineQuery(
                name,
                new CustomerQuery("", filters, sorted, new PageRequest(0, PageRequest.DEFAULT_SIZE)),
                sqlCondition,
                (sorted.by() == CustomerSort.By.NAME ? "sort_name" + direction + ", " : "") + "id" + direction);
    }

    private static BaselineQuery createSearchQuery(String name, String typed, SqlCondition numbers) {
        return new BaselineQuery(
                name,
                new CustomerQuery(
                        typed, Filters.NONE, CustomerSort.NEWEST, new PageRequest(0, PageRequest.DEFAULT_SIZE)),
                numbers.wrapIn(" where id in (", ")"),
                "id desc");
    }

    private static SqlCondition customersWithWord(SqlCondition condition) {
        return condition.wrapIn("select customer_id from customer_words where ", "");
    }

    private static SqlCondition customersWithBothWords(SqlCondition one, SqlCondition other) {
        return one.and(other)
                .wrapIn(
                        "select a.customer_id from customer_words a join customer_words b"
                                + " on a.customer_id = b.customer_id where ",
                        "");
    }

    private static SqlCondition equalTo(String column, String text) {
        return new SqlCondition(column + " = ?", List.of(text));
    }

    private static SqlCondition startsWith(String column, String start) {
        return new SqlCondition(column + " >= ? and " + column + " < ?", List.of(start, start + '\uFFFF'));
    }
}
