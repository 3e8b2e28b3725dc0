package io.padron.customers.views;

import io.padron.kernel.Issue;

/** The result of saving or renaming a view. */
public sealed interface SaveViewResult {

    /** The view is saved under this name. */
    record Saved(String name) implements SaveViewResult {}

    /** Nothing has changed; the issue names the field {@code name}. */
    record Refused(Issue issue) implements SaveViewResult {}
}
