package io.padron.customers.search;

import io.padron.customers.CustomerQuery;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Remembers for a minute how many customers fit, where they are many: whoever turns the pages or sorts them anew does not
 * wait for the same count again. What is counted quickly is not remembered, so that a new customer shows at once.
 */
public final class ManyFound {

    private static final int MOST = 500;
    private static final long KEPT = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanoTime;
    private final Map<Question, Answer> answers = new LinkedHashMap<>();

    public ManyFound() {
        this(System::nanoTime);
    }

    /** With another clock, for tests. */
    ManyFound(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    private record Question(String q, CustomerQuery.Filters filters) {}

    private record Answer(long total, long until) {}

    /** How many there were, if that was not long ago. */
    synchronized OptionalLong known(CustomerQuery query) {
        Answer answer = answers.get(question(query));
        return answer != null && nanoTime.getAsLong() - answer.until < 0
                ? OptionalLong.of(answer.total)
                : OptionalLong.empty();
    }

    synchronized void remember(CustomerQuery query, long total) {
        answers.remove(question(query));
        if (answers.size() == MOST) {
            answers.remove(answers.keySet().iterator().next());
        }
        answers.put(question(query), new Answer(total, nanoTime.getAsLong() + KEPT));
    }

    private static Question question(CustomerQuery query) {
        return new Question(query.q(), query.filters());
    }
}
