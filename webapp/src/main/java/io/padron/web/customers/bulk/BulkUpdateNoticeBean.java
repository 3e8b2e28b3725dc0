package io.padron.web.customers.bulk;

import io.padron.bulk.BulkUpdateId;
import io.padron.bulk.BulkUpdateView;
import io.padron.bulk.BulkUpdates;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * The notice that a bulk update has ended after the user left its page: shown once, on the next page, one at a time.
 */
@Named("bulkUpdateNotice")
@RequestScoped
public class BulkUpdateNoticeBean {

    @Inject
    WatchedBulkUpdates watched;

    @Inject
    BulkUpdates bulkUpdates;

    @Inject
    BulkUpdateTexts speech;

    @Inject
    HttpServletRequest request;

    private String text = "";
    private String address = "";

    @PostConstruct
    void findEnded() {
        Set<BulkUpdateId> going = watched.runningIds();
        if (!going.isEmpty() && !request.getRequestURI().startsWith("/customers/actions/run")) {
            bulkUpdates.find(going).stream()
                    .filter(bulkUpdate -> !bulkUpdate.state().isActive())
                    .findFirst()
                    .ifPresent(this::showNotice);
        }
    }

    private void showNotice(BulkUpdateView bulkUpdate) {
        watched.watch(bulkUpdate);
        text = speech.sentences()
                .text("action-ended-" + bulkUpdate.state(), bulkUpdate.id().toString());
        address = "/customers/actions/run?id=" + bulkUpdate.id();
    }

    public String getText() {
        return text;
    }

    public String getAddress() {
        return address;
    }
}
