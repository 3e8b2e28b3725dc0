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

    /** The limit of the page; the file contains all skipped customers. */
    private static final int MAX_SHOWN = 50;

    /** A customer that the bulk update left unchanged. */
    public record SkippedLine(String customer, String phase, String reason) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @Inject
    BulkUpdates bulkUpdates;

    @Inject
    WatchedBulkUpdates watched;

    @Inject
    BulkUpdateTexts texts;

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
    private List<SkippedLine> skipped = List.of();
    private boolean moreSkipped;
    private String question = "";

    @PostConstruct
    void begin() {
        id = Objects.requireNonNullElse(request.getParameter("id"), "");
        refresh();
    }

    /** Reads the current state. */
    public void refresh() {
        Optional<BulkUpdateView> found = BulkUpdateId.parse(id).flatMap(bulkUpdates::find);
        id = found.map(bulkUpdate -> bulkUpdate.id().toString()).orElse("");
        found.ifPresent(this::showBulkUpdate);
    }

    private void showBulkUpdate(BulkUpdateView bulkUpdate) {
        BulkUpdateSentences words = texts.sentences();
        line = BulkUpdateLine.of(bulkUpdate, words, texts.locale());
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
        moreSkipped = first.size() > MAX_SHOWN;
        skipped = first.stream()
                .limit(MAX_SHOWN)
                .map(each -> new SkippedLine(
                        each.customer().toString(),
                        words.text(each.byUndo() ? "skipped-by-undo" : "skipped-by-bulk-update"),
                        words.skipReason(each.code())))
                .toList();
    }

    /** Sends 404 when the bulk update does not exist. */
    public void check() throws IOException {
        if (id.isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
        }
    }

    /** Cancels the bulk update. */
    public void cancel() throws IOException {
        BulkUpdateId.parse(id).ifPresent(bulkUpdates::cancel);
        redirect();
    }

    /** Shows the effect of an undo for confirmation. */
    public void showUndoQuestion() {
        question = BulkUpdateId.parse(id)
                .flatMap(bulkUpdates::find)
                .filter(BulkUpdateView::isUndoable)
                .map(bulkUpdate -> texts.sentences()
                        .text(
                                "action-undo-question",
                                bulkUpdate.counts().changed()
                                        - bulkUpdate.counts().undoProcessed()))
                .orElse("");
    }

    /** Closes the confirmation without an undo. */
    public void cancelUndo() throws IOException {
        redirect();
    }

    /** Restores the former values of the customers. */
    public void undo() throws IOException {
        BulkUpdateId.parse(id)
                .ifPresent(bulkUpdate ->
                        bulkUpdates.undo(bulkUpdate, texts.sentences().text("action-undone-reason", id)));
        redirect();
    }

    /**
     * Redirects to the page's own address, which can be reloaded and shared. A command that came too late shows the
     * current state.
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

    /** Whether an undo was ever started. */
    public boolean isUndone() {
        return undone;
    }

    /** The first skipped customers; empty while the bulk update is active. */
    public List<SkippedLine> getSkipped() {
        return skipped;
    }

    public boolean isMoreSkipped() {
        return moreSkipped;
    }

    /** The confirmation of an undo; empty unless it was requested. */
    public String getQuestion() {
        return question;
    }
}
