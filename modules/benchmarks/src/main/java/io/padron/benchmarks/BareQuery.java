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
 * A page of the list, and what somebody would write by hand who knows what is in the tables and wants just that.
 *
 * @param where the condition; what somebody chose or typed is a parameter of it, as in any program
 * @param order the order of the rows
 */
record BareQuery(String name, CustomerQuery query, Where where, String order) {

    /** A condition, with the word before it, and the values of its parameters; empty for all customers. */
    record Where(String text, List<String> values) {

        private static final Where ALL = new Where("", List.of());

        private Where and(Where other) {
            return joined(" and ", other);
        }

        private Where or(Where other) {
            return joined(" union ", other);
        }

        private Where joined(String word, Where other) {
            return new Where(
                    text + word + other.text,
                    Stream.of(values, other.values).flatMap(List::stream).toList());
        }

        private Where in(String before, String behind) {
            return new Where(before + text + behind, values);
        }
    }

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
                + " legal_name, identity_shown, status, created_at, reference from customers" + where.text
                + " order by " + order + " fetch first " + query.page().size() + " rows only";
    }

    /** How many there are, as far as people are told. */
    String count() {
        return "select count(*) from (select id from customers" + where.text + " fetch first "
                + (Customers.MOST_COUNTED + 1) + " rows only) counted";
    }

    static List<BareQuery> all() {
        Where inactive = equal("status", "INACTIVE").in(" where ", "");
        return List.of(
                listed("list", Filters.NONE, "-createdAt", Where.ALL),
                listed("list, oldest first", Filters.NONE, "id", Where.ALL),
                listed("list by name", Filters.NONE, "name", Where.ALL),
                listed("list by name, backwards", Filters.NONE, "-name", Where.ALL),
                listed("list, filtered", INACTIVE, "-createdAt", inactive),
                listed("list by name, filtered", INACTIVE, "name", inactive),
                listed("list, nothing matches", NOBODY, "-createdAt", inactive.and(equal("country", "CO"))),
                searched("search, one word", "perez", named(equal("word", "perez"))),
                searched("search, two words", "jose perez", both(equal("a.word", "perez"), equal("b.word", "jose"))),
                searched("search, start of a word", "mar", named(startsWith("word", "mar"))),
                searched(
                        "search, reference",
                        "CLI-10000500",
                        startsWith("reference_key", "cli-10000500")
                                .in("select id from customers where ", "")
                                .or(startsWith("sought", "CLI10000500")
                                        .in("select customer_id from customer_identities where ", ""))
                                .or(both(startsWith("a.word", "cli"), startsWith("b.word", "10000500")))));
    }

    private static BareQuery listed(String name, Filters filters, String sort, Where where) {
        CustomerSort sorted = CustomerSort.parse(sort).orElseThrow();
        String direction = sorted.descending() ? " desc" : "";
        return new BareQuery(
                name,
                new CustomerQuery("", filters, sorted, new PageRequest(0, PageRequest.DEFAULT_SIZE)),
                where,
                (sorted.by() == CustomerSort.By.NAME ? "sort_name" + direction + ", " : "") + "id" + direction);
    }

    private static BareQuery searched(String name, String typed, Where numbers) {
        return new BareQuery(
                name,
                new CustomerQuery(
                        typed, Filters.NONE, CustomerSort.NEWEST, new PageRequest(0, PageRequest.DEFAULT_SIZE)),
                numbers.in(" where id in (", ")"),
                "id desc");
    }

    private static Where named(Where condition) {
        return condition.in("select customer_id from customer_words where ", "");
    }

    private static Where both(Where one, Where other) {
        return one.and(other)
                .in(
                        "select a.customer_id from customer_words a join customer_words b"
                                + " on a.customer_id = b.customer_id where ",
                        "");
    }

    private static Where equal(String column, String text) {
        return new Where(column + " = ?", List.of(text));
    }

    private static Where startsWith(String column, String start) {
        return new Where(column + " >= ? and " + column + " < ?", List.of(start, start + '\uFFFF'));
    }
}
