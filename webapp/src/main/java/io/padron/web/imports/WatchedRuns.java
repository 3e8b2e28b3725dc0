package io.padron.web.imports;

import io.padron.imports.ImportId;
import io.padron.imports.ImportView;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The runs that this person left while they went on: their end is told on another page. */
@SessionScoped
public class WatchedRuns implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 10;

    private final TreeSet<Long> going = new TreeSet<>();

    /** The person looks at this run now. */
    synchronized void see(ImportView run) {
        if (!run.state().active()) {
            going.remove(run.id().value());
        } else {
            going.add(run.id().value());
        }
        if (going.size() > MOST) {
            going.pollFirst();
        }
    }

    /** All of them, no more than a few. */
    synchronized Set<ImportId> going() {
        return going.stream().map(ImportId::new).collect(Collectors.toSet());
    }
}
