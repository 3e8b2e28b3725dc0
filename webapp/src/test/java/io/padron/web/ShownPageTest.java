package io.padron.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.padron.kernel.Page;
import io.padron.kernel.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownPageTest {

    private final List<PageRequest> questions = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"0, 5, 0", "2, 5, 2", "3, 5, 2", "999999, 5, 2", "1, 2, 0", "1, 4, 1", "2, 4, 1"})
    void aPagePastTheEndIsTheLastOne(int asked, int total, int shown) {
        ShownPage<Integer> page = ShownPage.of(new PageRequest(asked, 2), request -> createList(request, total));
        assertEquals(shown, page.request().page());
        assertFalse(page.page().items().isEmpty());
        assertEquals(shown * 2, page.page().items().get(0));
        assertEquals(asked == shown ? 1 : 2, questions.size());
        Pager pager = Pager.of(page, Language.SPANISH, number -> "page=" + number);
        assertEquals(shown == 0 ? "" : "page=" + (shown - 1), pager.previous());
    }

    @Test
    void anEmptyListIsEmpty() {
        ShownPage<Integer> page = ShownPage.of(new PageRequest(7, 2), request -> createList(request, 0));
        assertEquals(List.of(), page.page().items());
        assertEquals(Pager.NONE, Pager.of(page, Language.SPANISH, number -> "page=" + number));
    }

    private Page<Integer> createList(PageRequest request, int total) {
        questions.add(request);
        int from = (int) Math.min(total, request.offset());
        return new Page<>(
                IntStream.range(from, Math.min(total, from + request.size()))
                        .boxed()
                        .toList(),
                total);
    }
}
