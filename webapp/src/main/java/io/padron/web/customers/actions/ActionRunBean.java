package io.padron.web.customers.actions;

import io.padron.actions.ActionId;
import io.padron.actions.ActionState;
import io.padron.actions.ActionView;
import io.padron.actions.Actions;
import io.padron.actions.LeftCustomer;
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

/** One action: watched while it goes on, stopped or undone by a person, read when it has ended. */
@Named("actionRun")
@ViewScoped
public class ActionRunBean implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As many as a page bears; all of them are in the file. */
    private static final int SHOWN = 50;

    /** A customer that was left as it was. */
    public record Left(String customer, String phase, String why) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @Inject
    Actions actions;

    @Inject
    WatchedActions watched;

    @Inject
    ActionSpeech speech;

    @Inject
    HttpServletRequest request;

    private String id = "";
    private ActionLine line = ActionLine.NONE;
    private ActionProgress progress = ActionProgress.NONE;
    private String verdict = "";
    private String tone = "neutral";
    private boolean active;
    private boolean cancellable;
    private boolean undoable;
    private boolean undone;
    private List<Left> left = List.of();
    private boolean moreLeft;
    private String question = "";

    @PostConstruct
    void begin() {
        id = Objects.requireNonNullElse(request.getParameter("id"), "");
        refresh();
    }

    /** Looks again. */
    public void refresh() {
        Optional<ActionView> found = ActionId.parse(id).flatMap(actions::find);
        id = found.map(action -> action.id().toString()).orElse("");
        found.ifPresent(this::show);
    }

    private void show(ActionView action) {
        ActionWords words = speech.words();
        line = ActionLine.of(action, words, speech.locale());
        progress = progress.seen(action, Instant.now(), words);
        verdict = words.verdict(action);
        tone = ActionWords.tone(action);
        active = action.state().active();
        cancellable = action.state() == ActionState.RUNNING;
        undoable = action.undoable();
        undone = action.undoneBy().isPresent();
        watched.see(action);
        List<LeftCustomer> first = active ? List.of() : actions.left(action.id(), Optional.empty(), SHOWN + 1);
        moreLeft = first.size() > SHOWN;
        left = first.stream()
                .limit(SHOWN)
                .map(each -> new Left(
                        each.customer().toString(),
                        words.word(each.undo() ? "left-by-undo" : "left-by-action"),
                        words.why(each.code())))
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
        ActionId.parse(id).ifPresent(actions::cancel);
        open();
    }

    /** Says what an undo does, before anything is done. */
    public void askUndo() {
        question = ActionId.parse(id)
                .flatMap(actions::find)
                .filter(ActionView::undoable)
                .map(action -> speech.words()
                        .word(
                                "action-undo-question",
                                action.counts().changed() - action.counts().undone()))
                .orElse("");
    }

    /** Leaves everything as it is. */
    public void keep() throws IOException {
        open();
    }

    /** Gives back what the customers had. */
    public void undo() throws IOException {
        ActionId.parse(id)
                .ifPresent(action -> actions.undo(action, speech.words().word("action-undone-reason", id)));
        open();
    }

    /** At its own address, which can be loaded anew and shared; an order that came too late shows what it has become. */
    private void open() throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect("/customers/actions/run?id=" + id);
    }

    public String getId() {
        return id;
    }

    public ActionLine getLine() {
        return line;
    }

    public ActionProgress getProgress() {
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

    /** The first of those who were left as they were; nobody while it goes on. */
    public List<Left> getLeft() {
        return left;
    }

    public boolean isMoreLeft() {
        return moreLeft;
    }

    /** What is to be confirmed before it is undone; empty while nobody wants that. */
    public String getQuestion() {
        return question;
    }
}
