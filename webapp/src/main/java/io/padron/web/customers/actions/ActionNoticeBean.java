package io.padron.web.customers.actions;

import io.padron.actions.ActionId;
import io.padron.actions.ActionView;
import io.padron.actions.Actions;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** That an action which this person left has ended meanwhile: told once, on whatever page comes next, one at a time. */
@Named("actionNotice")
@RequestScoped
public class ActionNoticeBean {

    @Inject
    WatchedActions watched;

    @Inject
    Actions actions;

    @Inject
    ActionSpeech speech;

    @Inject
    HttpServletRequest request;

    private String text = "";
    private String address = "";

    @PostConstruct
    void look() {
        Set<ActionId> going = watched.going();
        if (!going.isEmpty() && !request.getRequestURI().startsWith("/customers/actions/run")) {
            actions.find(going).stream()
                    .filter(action -> !action.state().active())
                    .findFirst()
                    .ifPresent(this::tell);
        }
    }

    private void tell(ActionView action) {
        watched.see(action);
        text = speech.words().word("action-ended-" + action.state(), action.id().toString());
        address = "/customers/actions/run?id=" + action.id();
    }

    public String getText() {
        return text;
    }

    public String getAddress() {
        return address;
    }
}
