package io.padron.customers.views;

import io.padron.kernel.Issue;

/** What came of saving or renaming a view. */
public sealed interface Saving {

    /** It is kept under this name. */
    record Saved(String name) implements Saving {}

    /** Nothing has changed; the issue is of {@code name}. */
    record Refused(Issue issue) implements Saving {}
}
