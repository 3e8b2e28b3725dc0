package io.padron.web.customers.bulk;

import io.padron.bulk.BulkUpdateId;
import io.padron.bulk.BulkUpdateView;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The running bulk updates whose pages this user has opened: other pages show a notice when they end. */
@SessionScoped
public class WatchedBulkUpdates implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MAX_WATCHED = 10;

    private final TreeSet<Long> running = new TreeSet<>();

    /** Records that the user sees this bulk update now. */
    synchronized void watch(BulkUpdateView bulkUpdate) {
        if (bulkUpdate.state().isActive()) {
            running.add(bulkUpdate.id().value());
        } else {
            running.remove(bulkUpdate.id().value());
        }
        if (running.size() > MAX_WATCHED) {
            running.pollFirst();
        }
    }

    /** Returns the ids of the running bulk updates, at most {@link #MAX_WATCHED}. */
    synchronized Set<BulkUpdateId> runningIds() {
        return running.stream().map(BulkUpdateId::new).collect(Collectors.toSet());
    }
}
