package io.padron.customers.search;

import io.padron.kernel.CustomerId;
import io.padron.kernel.PlainText;
import io.padron.kernel.ReferenceKey;
import io.padron.kernel.SearchWords;
import io.padron.kernel.WrittenNumber;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What somebody typed, as queries of the numbers of the customers that fit it, each answered by an index. */
final class Sought {

    /** Below so many signs, too much begins like that to be a number that somebody looks for. */
    private static final int SHORTEST_NUMBER = 4;

    private static final int MOST_WORDS = 6;

    /** Follows the key of a reference that another customer has, too, and before the customer's number. */
    private static final char SAME_BEFORE = '\t';

    private final List<String> words;
    private final List<SqlText> numbers = new ArrayList<>();
    private final List<MeantWords> meant = new ArrayList<>();

    /** {@code reachedBy} knows whose an email or phone is. */
    Sought(String typed, Function<String, Collection<CustomerId>> reachedBy) {
        words = SearchWords.typed(typed).stream().limit(MOST_WORDS).toList();
        String number = SoughtNumber.of(PlainText.tidyCode(typed));
        if (number.length() >= SHORTEST_NUMBER) {
            numbers.add(new SqlText()
                    .add(
                            "select customer_id from customer_identities where sought >= ? and sought < ?",
                            number,
                            MeantWords.behind(number)));
        }
        numbers.addAll(whole(typed, reachedBy));
        String reference = ReferenceKey.of(PlainText.tidyCode(typed));
        if (reference.length() >= SHORTEST_NUMBER && reference.chars().anyMatch(Character::isDigit)) {
            numbers.add(references(reference, MeantWords.behind(reference)));
        }
    }

    /**
     * Those who have exactly this number, reference, identity, email or phone; one customer may come more than once. Nothing
     * is sorted: the first few of many are found at once.
     */
    static SqlText exactly(String typed, Function<String, Collection<CustomerId>> reachedBy) {
        List<SqlText> sets = whole(typed, reachedBy);
        String number = SoughtNumber.of(PlainText.tidyCode(typed));
        if (!number.isEmpty()) {
            sets.add(new SqlText().add("select customer_id from customer_identities where sought = ?", number));
        }
        return SqlText.joined(" union all ", sets);
    }

    private static List<SqlText> whole(String typed, Function<String, Collection<CustomerId>> reachedBy) {
        List<SqlText> sets = new ArrayList<>();
        String reference = ReferenceKey.of(PlainText.tidyCode(typed));
        sets.add(new SqlText().add("select id from customers where reference_key = ?", reference));
        // Those that had the same reference before spellings were compared.
        sets.add(references(reference + SAME_BEFORE, MeantWords.behind(reference + SAME_BEFORE)));
        String number = SoughtNumber.of(PlainText.tidyCode(typed));
        String bare = SoughtNumber.withoutLeadingZeros(
                WrittenNumber.read(PlainText.tidyCode(typed)).text());
        if (!bare.isEmpty() && !bare.equals(number)) {
            sets.add(new SqlText().add("select customer_id from customer_identities where sought = ?", bare));
        }
        CustomerId.parse(typed).ifPresent(id -> sets.add(exactly(id)));
        reachedBy.apply(typed).forEach(id -> sets.add(exactly(id)));
        return sets;
    }

    private static SqlText references(String from, String behind) {
        return new SqlText()
                .add("select id from customers where reference_key >= ? and reference_key < ?", from, behind);
    }

    /** For each word that was typed, the words that it may mean. */
    List<MeantWords> meant(Reading reading) throws SQLException {
        if (meant.isEmpty()) {
            meant.addAll(MeantWords.of(reading, words));
        }
        return meant;
    }

    /** Those found by a number, a reference, an email or a phone: few. */
    SqlText byNumber() {
        return SqlText.joined(" union ", numbers);
    }

    /** Those whose name has all the words; one customer may come more than once. Empty when there are none. */
    SqlText byName(Reading reading) throws SQLException {
        List<MeantWords> names = meant(reading);
        SqlText named = new SqlText();
        if (names.isEmpty() || names.stream().anyMatch(MeantWords::none)) {
            return named;
        }
        named.add("select w0.customer_id from customer_words w0");
        for (int at = 1; at < names.size(); at++) {
            named.add(" join customer_words w" + at + " on w" + at + ".customer_id = w0.customer_id");
        }
        List<SqlText> conditions = IntStream.range(0, names.size())
                .mapToObj(at -> names.get(at).holds("w" + at + ".word"))
                .toList();
        return named.add(" where ").add(SqlText.joined(" and ", conditions));
    }

    /** All of them, each once. */
    SqlText all(Reading reading) throws SQLException {
        return SqlText.joined(
                " union ",
                Stream.of(byName(reading), byNumber())
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static SqlText exactly(CustomerId id) {
        return new SqlText().add("select id from customers where id = ?", id.value());
    }
}
