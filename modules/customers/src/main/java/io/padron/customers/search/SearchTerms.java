package io.padron.customers.search;

import io.padron.kernel.CustomerId;
import io.padron.kernel.text.PlainText;
import io.padron.kernel.text.ReferenceKey;
import io.padron.kernel.text.WordTokenizer;
import io.padron.kernel.text.WrittenNumber;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words and numbers of a search text, as queries for the numbers of the matching customers. Each query uses an
 * index.
 */
final class SearchTerms {

    /** A shorter text is the beginning of too many numbers to be searched as one. */
    private static final int SHORTEST_NUMBER = 4;

    private static final int MOST_WORDS = 6;

    private final List<String> words;
    private final List<SqlFragment> numbers = new ArrayList<>();
    private final List<WordExpansion> expansions = new ArrayList<>();

    /** {@code findByContact} returns the customers that have an email or phone. */
    SearchTerms(String typed, Function<String, Collection<CustomerId>> findByContact) {
        words = WordTokenizer.tokenizeQuery(typed).stream().limit(MOST_WORDS).toList();
        String number = SearchableNumber.of(PlainText.cleanCode(typed));
        if (number.length() >= SHORTEST_NUMBER) {
            numbers.add(new SqlFragment()
                    .append(
                            "select customer_id from customer_identities where search_key >= ? and search_key < ?",
                            number,
                            WordExpansion.endOfPrefix(number)));
        }
        numbers.addAll(wholeTextQueries(typed, findByContact));
        String reference = ReferenceKey.of(PlainText.cleanCode(typed));
        if (reference.length() >= SHORTEST_NUMBER && reference.chars().anyMatch(Character::isDigit)) {
            numbers.add(referenceRangeQuery(reference, WordExpansion.endOfPrefix(reference)));
        }
    }

    /**
     * Selects the customers with exactly this number, reference, identity, email or phone, possibly with duplicates.
     * Nothing is sorted, so the first few rows are found at once.
     */
    static SqlFragment exactMatchQuery(String typed, Function<String, Collection<CustomerId>> findByContact) {
        List<SqlFragment> sets = wholeTextQueries(typed, findByContact);
        String number = SearchableNumber.of(PlainText.cleanCode(typed));
        if (!number.isEmpty()) {
            sets.add(new SqlFragment()
                    .append("select customer_id from customer_identities where search_key = ?", number));
        }
        return SqlFragment.join(" union all ", sets);
    }

    private static List<SqlFragment> wholeTextQueries(
            String typed, Function<String, Collection<CustomerId>> findByContact) {
        List<SqlFragment> sets = new ArrayList<>();
        String reference = ReferenceKey.of(PlainText.cleanCode(typed));
        sets.add(new SqlFragment().append("select id from customers where reference_key = ?", reference));
        String number = SearchableNumber.of(PlainText.cleanCode(typed));
        String bare = SearchableNumber.withoutLeadingZeros(
                WrittenNumber.parseNumber(PlainText.cleanCode(typed)).text());
        if (!bare.isEmpty() && !bare.equals(number)) {
            sets.add(
                    new SqlFragment().append("select customer_id from customer_identities where search_key = ?", bare));
        }
        CustomerId.parse(typed).ifPresent(id -> sets.add(exactMatchQuery(id)));
        findByContact.apply(typed).forEach(id -> sets.add(exactMatchQuery(id)));
        return sets;
    }

    private static SqlFragment referenceRangeQuery(String from, String behind) {
        return new SqlFragment()
                .append("select id from customers where reference_key >= ? and reference_key < ?", from, behind);
    }

    /** Returns for each searched word the stored words that begin with it. */
    List<WordExpansion> expandWords(ReadConnection readConnection) throws SQLException {
        if (expansions.isEmpty()) {
            expansions.addAll(WordExpansion.expandPrefixes(readConnection, words));
        }
        return expansions;
    }

    /** Selects the few customers found by a number, a reference, an email or a phone. */
    SqlFragment numberQuery() {
        return SqlFragment.join(" union ", numbers);
    }

    /**
     * Selects the customers whose names have all the words, possibly with duplicates; an empty fragment when there are
     * none.
     */
    SqlFragment nameQuery(ReadConnection readConnection) throws SQLException {
        List<WordExpansion> names = expandWords(readConnection);
        SqlFragment named = new SqlFragment();
        if (names.isEmpty() || names.stream().anyMatch(WordExpansion::isEmpty)) {
            return named;
        }
        named.append("select w0.customer_id from customer_words w0");
        for (int at = 1; at < names.size(); at++) {
            named.append(" join customer_words w" + at + " on w" + at + ".customer_id = w0.customer_id");
        }
        List<SqlFragment> conditions = IntStream.range(0, names.size())
                .mapToObj(at -> names.get(at).toCondition("w" + at + ".word"))
                .toList();
        return named.append(" where ").append(SqlFragment.join(" and ", conditions));
    }

    /** Selects all matching customers without duplicates. */
    SqlFragment allIdsQuery(ReadConnection readConnection) throws SQLException {
        return SqlFragment.join(
                " union ",
                Stream.of(nameQuery(readConnection), numberQuery())
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static SqlFragment exactMatchQuery(CustomerId id) {
        return new SqlFragment().append("select id from customers where id = ?", id.value());
    }
}
