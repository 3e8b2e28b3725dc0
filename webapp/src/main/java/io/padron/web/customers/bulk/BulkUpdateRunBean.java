package io.padron.web.customers.bulk;

import io.padron.bulk.BulkUpdateId;
import io.padron.bulk.BulkUpdateState;
import io.padron.bulk.BulkUpdateView;
import io.padron.bulk.BulkUpdates;
import io.padron.bulk.SkippedCustomer;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The page of one bulk update: its progress, cancel and undo, and its result. */
@Named("bulkUpdateRun")
@ViewScoped
public class BulkUpdateRunBean implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As many as a page bears; all of them are in the file. */
    private static final int MAX_SHOWN = 50;

    /** A customer that was left as it was. */
    public record SkippedLine(String customer, String phase, String reason) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @Inject
    BulkUpdates bulkUpdates;

    @Inject
    WatchedBulkUpdates watched;

    @Inject
    BulkUpdateTexts speech;

    @Inject
    HttpServletRequest request;

    private String id = "";
    private BulkUpdateLine line = BulkUpdateLine.NONE;
    private BulkUpdateProgress progress = BulkUpdateProgress.NONE;
    private String verdict = "";
    private String tone = "neutral";
    private boolean active;
    private boolean cancellable;
    private boolean undoable;
    private boolean undone;
    private List<SkippedLine> left = List.of();
    private boolean moreLeft;
    private String question = "";

    @PostConstruct
    void begin() {
        id = Objects.requireNonNullElse(request.getParameter("id"), "");
        refresh();
    }

    /** Looks again. */
    public void refresh() {
        Optional<BulkUpdateView> found = BulkUpdateId.parse(id).flatMap(bulkUpdates::find);
        id = found.map(bulkUpdate -> bulkUpdate.id().toString()).orElse("");
        found.ifPresent(this::showBulkUpdate);
    }

    private void showBulkUpdate(BulkUpdateView bulkUpdate) {
        BulkUpdateSentences words = speech.sentences();
        line = BulkUpdateLine.of(bulkUpdate, words, speech.locale());
        progress = progress.update(bulkUpdate, Instant.now(), words);
        verdict = words.describeResult(bulkUpdate);
        tone = BulkUpdateSentences.toneOf(bulkUpdate);
        active = bulkUpdate.state().isActive();
        cancellable = bulkUpdate.state() == BulkUpdateState.RUNNING;
        undoable = bulkUpdate.isUndoable();
        undone = bulkUpdate.undoneBy().isPresent();
        watched.watch(bulkUpdate);
        List<SkippedCustomer> first =
                active ? List.of() : bulkUpdates.listSkipped(bulkUpdate.id(), Optional.empty(), MAX_SHOWN + 1);
        moreLeft = first.size() > MAX_SHOWN;
        left = first.stream()
                .limit(MAX_SHOWN)
                .map(each -> new SkippedLine(
                        each.customer().toString(),
                        words.text(each.byUndo() ? "skipped-by-undo" : "skipped-by-bulk-update"),
                        words.skipReason(each.code())))
                .toList();
    }

    /** Answers 404 when there is no such action. */
    public void check() throws IOException {
        if (id.isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
        }
    }

    /** Stops it. */
    public void cancel() throws IOException {
        BulkUpdateId.parse(id).ifPresent(bulkUpdates::cancel);
        redirect();
    }

    /** Shows what an undo will do, before it starts. */
    public void showUndoQuestion() {
        question = BulkUpdateId.parse(id)
                .flatMap(bulkUpdates::find)
                .filter(BulkUpdateView::isUndoable)
                .map(bulkUpdate -> speech.sentences()
                        .text(
                                "action-undo-question",
                                bulkUpdate.counts().changed()
                                        - bulkUpdate.counts().undoProcessed()))
                .orElse("");
    }

    /** Leaves everything as it is. */
    public void cancelUndo() throws IOException {
        redirect();
    }

    /** Gives back what the customers had. */
    public void undo() throws IOException {
        BulkUpdateId.parse(id)
                .ifPresent(bulkUpdate ->
                        bulkUpdates.undo(bulkUpdate, speech.sentences().text("action-undone-reason", id)));
        redirect();
    }

    /**
     * Redirects to the page's own address, which can be reloaded and shared; a command that came too late shows the
     * present state.
     */
    private void redirect() throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect("/customers/actions/run?id=" + id);
    }

    public String getId() {
        return id;
    }

    public BulkUpdateLine getLine() {
        return line;
    }

    public BulkUpdateProgress getProgress() {
        return progress;
    }

    public String getVerdict() {
        return verdict;
    }

    public String getTone() {
        return tone;
    }

    public boolean isActive() {
        return active;
    }

    public boolean isCancellable() {
        return cancellable;
    }

    public boolean isUndoable() {
        return undoable;
    }

    /** Whether an undo has ever been ordered. */
    public boolean isUndone() {
        return undone;
    }

    /** The first skipped customers; empty while it is active. */
    public List<SkippedLine> getSkipped() {
        return left;
    }

    public boolean isMoreSkipped() {
        return moreLeft;
    }

    /** The confirmation of an undo; empty unless it was requested. */
    public String getQuestion() {
        return question;
    }
}
