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
 * The notice that a bulk update has ended after the user left its page. It is shown once, on the next page, one at a
 * time.
 */
@Named("bulkUpdateNotice")
@RequestScoped
public class BulkUpdateNoticeBean {

    @Inject
    WatchedBulkUpdates watched;

    @Inject
    BulkUpdates bulkUpdates;

    @Inject
    BulkUpdateTexts texts;

    @Inject
    HttpServletRequest request;

    private String text = "";
    private String address = "";

    @PostConstruct
    void findEnded() {
        Set<BulkUpdateId> runningIds = watched.runningIds();
        if (!runningIds.isEmpty() && !request.getRequestURI().startsWith("/customers/actions/run")) {
            bulkUpdates.find(runningIds).stream()
                    .filter(bulkUpdate -> !bulkUpdate.state().isActive())
                    .findFirst()
                    .ifPresent(this::showNotice);
        }
    }

    private void showNotice(BulkUpdateView bulkUpdate) {
        watched.watch(bulkUpdate);
        text = texts.sentences()
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
