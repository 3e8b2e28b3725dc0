package io.padron.web.imports;

import io.padron.imports.ImportId;
import io.padron.imports.ImportView;
import io.padron.imports.Imports;
import io.padron.web.Language;
import io.padron.web.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;

/** That a run which this person left has come to its end meanwhile: told once, on whatever page comes next, one run at a time. */
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
    void look() {
        if (request.getRequestURI().startsWith("/imports/run")) {
            return;
        }
        Set<ImportId> going = watched.going();
        if (!going.isEmpty()) {
            imports.find(going).stream()
                    .filter(run -> !run.state().active())
                    .findFirst()
                    .ifPresent(run -> tell(run, Language.chosen(request)));
        }
    }

    private void tell(ImportView run, Locale locale) {
        watched.see(run);
        text = Words.get("run-ended-" + run.state(), run.id().toString(), run.loaded(), run.rejected())
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
