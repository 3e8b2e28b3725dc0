package io.padron.web.imports;

import io.padron.imports.ImportId;
import io.padron.imports.ImportView;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The active runs whose pages this user has opened: other pages show a notice when they end. */
@SessionScoped
public class WatchedRuns implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MAX_WATCHED = 10;

    private final TreeSet<Long> running = new TreeSet<>();

    /** Records that the user sees this run now. */
    synchronized void watch(ImportView run) {
        if (!run.state().isActive()) {
            running.remove(run.id().value());
        } else {
            running.add(run.id().value());
        }
        if (running.size() > MAX_WATCHED) {
            running.pollFirst();
        }
    }

    /** All of them, no more than a few. */
    synchronized Set<ImportId> runningIds() {
        return running.stream().map(ImportId::new).collect(Collectors.toSet());
    }
}
