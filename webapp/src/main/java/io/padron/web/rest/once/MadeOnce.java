package io.padron.web.rest.once;

import io.padron.access.requests.NamedRequests;
import io.padron.access.requests.Outcome;
import io.padron.actions.ActionSubmitted;
import io.padron.customers.CustomerRegistered;
import io.padron.imports.ImportReceived;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Notes what a named request makes, in the very transaction that makes it: who dies after that has not lost it. */
@ApplicationScoped
public class MadeOnce {

    @Inject
    NamedRequests requests;

    void registered(@Observes CustomerRegistered event) {
        made(event.id().toString());
    }

    void received(@Observes ImportReceived event) {
        made(event.id().toString());
    }

    void submitted(@Observes ActionSubmitted event) {
        made(event.id().toString());
    }

    private void made(String number) {
        OnceRequest.current()
                .ifPresent(request -> requests.made(request.attempt(), new Outcome(request.fingerprint(), number)));
    }
}
