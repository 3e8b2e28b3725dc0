package io.padron.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Lets {@link SessionLimits} know of each session that ends, in whatever way. */
@WebListener
public class SessionEndListener implements HttpSessionListener {

    @Inject
    SessionLimits sessions;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.removeSession(event.getSession());
    }
}
