package io.padron.web.customers.actions;

import io.padron.actions.ActionId;
import io.padron.actions.ActionView;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The actions that this person left while they went on: their end is told on another page. */
@SessionScoped
public class WatchedActions implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 10;

    private final TreeSet<Long> going = new TreeSet<>();

    /** The person looks at this action now. */
    synchronized void see(ActionView action) {
        if (action.state().active()) {
            going.add(action.id().value());
        } else {
            going.remove(action.id().value());
        }
        if (going.size() > MOST) {
            going.pollFirst();
        }
    }

    /** All of them, no more than a few. */
    synchronized Set<ActionId> going() {
        return going.stream().map(ActionId::new).collect(Collectors.toSet());
    }
}
