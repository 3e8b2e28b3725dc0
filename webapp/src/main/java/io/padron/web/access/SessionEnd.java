package io.padron.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Lets {@link OpenSessions} know of each session that ends, in whatever way. */
@WebListener
public class SessionEnd implements HttpSessionListener {

    @Inject
    OpenSessions sessions;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.ended(event.getSession());
    }
}
