package io.padron.web.postbacks;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.faces.lifecycle.LifecycleWrapper;
import jakarta.faces.render.ResponseStateManager;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Processes the posts of one page one after the other. They share the page's view-scoped bean, which is not made for several
 * threads: of a form that is sent several times at once, one would otherwise write into the fields that another one saves.
 * Pages that are only shown, and posts of other pages, do not wait.
 */
final class SerialPostbacks extends LifecycleWrapper {

    /** A page takes one of these by its hash; two pages that share one wait for each other, which harms neither. */
    private static final int LOCKS = 1024;

    private final Object[] locks =
            IntStream.range(0, LOCKS).mapToObj(at -> new Object()).toArray();

    SerialPostbacks(Lifecycle wrapped) {
        super(wrapped);
    }

    @Override
    public void execute(FacesContext context) {
        ExternalContext external = context.getExternalContext();
        String state = external.getRequestParameterMap().get(ResponseStateManager.VIEW_STATE_PARAM);
        if (state == null) {
            super.execute(context);
            return;
        }
        synchronized (lockOf(external.getSessionId(false), state)) {
            super.execute(context);
        }
    }

    /** By the page alone: behind the colon stands which of its states is posted. */
    private Object lockOf(String session, String state) {
        int colon = state.indexOf(':');
        String page = colon < 0 ? state : state.substring(0, colon);
        return locks[Math.floorMod(Objects.hash(session, page), LOCKS)];
    }
}
