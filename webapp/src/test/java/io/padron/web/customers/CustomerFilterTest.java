package io.padron.web.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerSort;
import io.padron.id.spi.PersonType;
import io.padron.kernel.PageRequest;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CustomerFilterTest {

    @Test
    void theAddressBecomesTheQuery() {
        CustomerQuery query = CustomerFilter.of(
                        Map.of("q", " pérez ", "personType", "LEGAL", "import", "7", "sort", "-name", "page", "2"))
                .query();
        assertEquals("pérez", query.q());
        assertEquals(Optional.of(PersonType.LEGAL), query.filters().personType());
        assertEquals(Optional.of("7"), query.filters().importId());
        assertEquals(new CustomerSort(CustomerSort.By.NAME, true), query.sort());
        assertEquals(new PageRequest(2, CustomerFilter.PAGE_SIZE), query.page());
    }

    @Test
    void aSearchIsNoLongerThanInTheRestInterface() {
        assertEquals(
                200, CustomerFilter.of(Map.of("q", "x".repeat(4_000))).get("q").length());
    }

    @Test
    void whatMeansNothingIsSkipped() {
        CustomerFilter filter = CustomerFilter.of(
                Map.of("personType", "DOG", "status", "", "country", "XXX", "page", "-1", "sort", "x", "other", "y"));
        assertFalse(filter.isNarrowed());
        assertFalse(CustomerFilter.of(Map.of("from", "2026-02-30", "to", "x", "size", "7", "paymentMethod", "a"))
                .isNarrowed());
        assertEquals(CustomerQuery.all(new PageRequest(0, CustomerFilter.PAGE_SIZE)), filter.query());
    }

    @Test
    void oneParameterChangesAndTheFirstPageComesBack() {
        CustomerFilter filter = CustomerFilter.of(Map.of("q", "a&b", "page", "3"));
        assertEquals("/customers/list?q=a%26b&sort=name", filter.addressWith("sort", "name"));
        assertEquals("/customers/list", filter.addressWith("q", ""));
        assertEquals("/customers/list?q=a%26b&page=4", filter.addressWith("page", "4"));
        assertTrue(filter.isNarrowed());
    }

    @Test
    void aViewKeepsWhatIsShownAndNotWhichPage() {
        CustomerFilter filter =
                CustomerFilter.of(Map.of("status", "ACTIVE", "page", "3", "size", "25", "columns", "status,shoe,type"));
        assertEquals("type,status", filter.get("columns"));
        assertEquals("status=ACTIVE&columns=none", filter.viewQuery(CustomerFilter.NO_COLUMNS));
        assertEquals("/customers/list?status=ACTIVE", filter.listAddress());
        assertEquals("/customers/actions/new?status=ACTIVE", filter.bulkUpdateAddress());
        assertEquals("/customers/export.csv?status=ACTIVE", filter.exportAddress("csv"));
        assertFalse(CustomerFilter.of(Map.of("columns", "type")).isNarrowed());
        assertEquals("none", CustomerFilter.of(Map.of("columns", "none")).get("columns"));
        assertEquals("", CustomerFilter.of(Map.of("columns", "shoe")).get("columns"));
    }
}
