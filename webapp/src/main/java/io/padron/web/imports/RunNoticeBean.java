package io.padron.web.imports;

import io.padron.imports.ImportId;
import io.padron.imports.ImportView;
import io.padron.imports.Imports;
import io.padron.web.Language;
import io.padron.web.UiMessages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;

/** The notice that a run has ended after the user left its page: shown once, on the next page, one run at a time. */
@Named("runNotice")
@RequestScoped
public class RunNoticeBean {

    @Inject
    WatchedRuns watched;

    @Inject
    Imports imports;

    @Inject
    HttpServletRequest request;

    private String text = "";
    private String address = "";

    @PostConstruct
    void findEnded() {
        if (request.getRequestURI().startsWith("/imports/run")) {
            return;
        }
        Set<ImportId> going = watched.runningIds();
        if (!going.isEmpty()) {
            imports.find(going).stream()
                    .filter(run -> !run.state().isActive())
                    .findFirst()
                    .ifPresent(run -> showNotice(run, Language.chosenLocale(request)));
        }
    }

    private void showNotice(ImportView run, Locale locale) {
        watched.watch(run);
        text = UiMessages.get("run-ended-" + run.state(), run.id().toString(), run.loaded(), run.rejected())
                .in(locale);
        address = "/imports/run?id=" + run.id();
    }

    public String getText() {
        return text;
    }

    public String getAddress() {
        return address;
    }
}
