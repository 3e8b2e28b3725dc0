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

/**
 * A page of the list, and what somebody would write by hand who knows what is in the tables and wants just that.
 *
 * @param where the condition, with the word before it; empty for all customers
 * @param order the order of the rows
 */
record BareQuery(String name, CustomerQuery query, String where, String order) {

    /** The place of the column. */
    static final int CREATED_AT = 12;

    private static final Filters INACTIVE =
            Filters.of(Optional.empty(), Optional.empty(), Optional.of(CustomerStatus.INACTIVE), Optional.empty());

    private static final Filters NOBODY = Filters.of(
            Optional.of(new CountryCode("CO")),
            Optional.empty(),
            Optional.of(CustomerStatus.INACTIVE),
            Optional.empty());

    /** The rows of the page. */
    String rows() {
        return "select id, country, person_type, first_name, middle_name, last_name, second_last_name, full_name,"
                + " legal_name, identity_shown, status, created_at, reference from customers" + where
                + " order by " + order + " fetch first " + query.page().size() + " rows only";
    }

    /** How many there are, as far as people are told. */
    String count() {
        return "select count(*) from (select id from customers" + where + " fetch first " + (Customers.MOST_COUNTED + 1)
                + " rows only) counted";
    }

    static List<BareQuery> all() {
        return List.of(
                listed("list", Filters.NONE, "-createdAt", ""),
                listed("list, oldest first", Filters.NONE, "id", ""),
                listed("list by name", Filters.NONE, "name", ""),
                listed("list by name, backwards", Filters.NONE, "-name", ""),
                listed("list, filtered", INACTIVE, "-createdAt", " where status = 'INACTIVE'"),
                listed("list by name, filtered", INACTIVE, "name", " where status = 'INACTIVE'"),
                listed("list, nothing matches", NOBODY, "-createdAt", " where country = 'CO' and status = 'INACTIVE'"),
                searched("search, one word", "perez", named("word = 'perez'")),
                searched(
                        "search, two words",
                        "jose perez",
                        "select a.customer_id from customer_words a join customer_words b"
                                + " on a.customer_id = b.customer_id where a.word = 'perez' and b.word = 'jose'"),
                searched("search, start of a word", "mar", named(startsWith("word", "mar"))),
                searched(
                        "search, reference",
                        "CLI-10000500",
                        "select id from customers where reference = 'CLI-10000500'"
                                + " union select customer_id from customer_identities where "
                                + startsWith("sought", "CLI10000500")
                                + " union select a.customer_id from customer_words a join customer_words b"
                                + " on a.customer_id = b.customer_id where " + startsWith("a.word", "cli") + " and "
                                + startsWith("b.word", "10000500")));
    }

    private static BareQuery listed(String name, Filters filters, String sort, String where) {
        CustomerSort sorted = CustomerSort.parse(sort).orElseThrow();
        String direction = sorted.descending() ? " desc" : "";
        return new BareQuery(
                name,
                new CustomerQuery("", filters, sorted, new PageRequest(0, PageRequest.DEFAULT_SIZE)),
                where,
                (sorted.by() == CustomerSort.By.NAME ? "sort_name" + direction + ", " : "") + "id" + direction);
    }

    private static BareQuery searched(String name, String typed, String numbers) {
        return new BareQuery(
                name,
                new CustomerQuery(
                        typed, Filters.NONE, CustomerSort.NEWEST, new PageRequest(0, PageRequest.DEFAULT_SIZE)),
                " where id in (" + numbers + ")",
                "id desc");
    }

    private static String named(String condition) {
        return "select customer_id from customer_words where " + condition;
    }

    private static String startsWith(String column, String start) {
        return column + " >= '" + start + "' and " + column + " < '" + start + "\uFFFF'";
    }
}
