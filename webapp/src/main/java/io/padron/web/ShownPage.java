package io.padron.web;

import io.padron.kernel.Page;
import io.padron.kernel.PageRequest;
import java.util.function.Function;

/** The page of a list that is shown: the requested one, or the last one when the list has become shorter. */
public record ShownPage<T>(PageRequest request, Page<T> page) {

    /** Asks again only when there are items, and none on the page. */
    public static <T> ShownPage<T> of(PageRequest asked, Function<PageRequest, Page<T>> list) {
        Page<T> found = list.apply(asked);
        PageRequest there = asked.clampTo(found.total());
        return found.items().isEmpty() && !there.equals(asked)
                ? new ShownPage<>(there, list.apply(there))
                : new ShownPage<>(asked, found);
    }
}
