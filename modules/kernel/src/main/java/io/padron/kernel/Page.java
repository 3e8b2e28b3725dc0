package io.padron.kernel;

import java.util.List;
import java.util.function.Function;

/** One page of a longer list, and the length of the whole list. */
public record Page<T>(List<T> items, long total) {

    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<? super T, R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), total);
    }
}
