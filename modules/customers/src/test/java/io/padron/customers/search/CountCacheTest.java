package io.padron.customers.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerSort;
import io.padron.kernel.PageRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CountCacheTest {

    private static final int MOST = 101;

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger counts = new AtomicInteger();
    private final CountCache countCache = new CountCache(now::get);

    @Test
    void aPageThatIsNotFullShowsTheTotal() throws SQLException {
        assertEquals(7, countTotal("", 0, 7, 99));
        assertEquals(57, countTotal("", 1, 7, 99));
        assertEquals(0, counts.get());
    }

    @Test
    void cachesACountAtTheLimitForAMinute() throws SQLException {
        assertEquals(MOST, countTotal("ana", 0, 50, 5000));
        assertEquals(MOST, countTotal("ana", 1, 50, 5000));
        assertEquals(1, counts.get());
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        assertEquals(70, countTotal("ana", 0, 50, 70));
        assertEquals(2, counts.get());
    }

    @Test
    void doesNotCacheACountBelowTheLimit() throws SQLException {
        assertEquals(70, countTotal("ana", 0, 50, 70));
        assertEquals(71, countTotal("ana", 0, 50, 71));
        assertEquals(MOST, countTotal("eva", 0, 50, 5000));
        assertEquals(3, counts.get());
    }

    @Test
    void cachesASmallerCountForSeveralWords() throws SQLException {
        assertEquals(90, countTotal("ana gil", 0, 50, 90));
        assertEquals(91, countTotal("ana gil", 0, 50, 91));
        assertEquals(400, countTotal("ana gil", 0, 50, 400, 500));
        assertEquals(400, countTotal("ana gil", 1, 50, 401, 500));
        assertEquals(3, counts.get());
    }

    @Test
    void aTotalIsNeverLessThanThePageShows() throws SQLException {
        assertEquals(201, countTotal("ana gil", 0, 50, 201, 500));
        assertEquals(250, countTotal("ana gil", 4, 50, 260, 500));
    }

    @Test
    void anEmptyPageBehindTheLastIsCounted() throws SQLException {
        assertEquals(70, countTotal("ana", 5, 0, 70));
    }

    private long countTotal(String q, int page, int found, long all) throws SQLException {
        return countTotal(q, page, found, all, MOST);
    }

    private long countTotal(String q, int page, int found, long all, int most) throws SQLException {
        CustomerQuery query =
                new CustomerQuery(q, CustomerQuery.Filters.NONE, CustomerSort.NEWEST, new PageRequest(page, 50));
        return new TotalCounter(query, most, countCache).countTotal(found, () -> {
            counts.incrementAndGet();
            return all;
        });
    }
}
