package io.padron.web.imports;

import io.padron.customers.reversal.ImportReversals;
import io.padron.customers.reversal.ReversalPreview;
import io.padron.identity.Countries;
import io.padron.imports.ImportCommandResult;
import io.padron.imports.ImportId;
import io.padron.imports.ImportIssues;
import io.padron.imports.ImportView;
import io.padron.imports.Imports;
import io.padron.imports.UploadResult;
import io.padron.web.Language;
import io.padron.web.UiMessages;
import io.padron.web.imports.rows.ProblemGroup;
import io.padron.web.imports.rows.RunChart;
import io.padron.web.imports.rows.RunNotes;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The page of one run: its progress, commands and result. */
@Named("importRun")
@ViewScoped
public class ImportRunBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Imports imports;

    @Inject
    ImportIssues importIssues;

    @Inject
    Countries countries;

    @Inject
    ImportReversals importReversals;

    @Inject
    WatchedRuns watched;

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;
    private String id = "";
    private SameFile same = SameFile.NONE;
    private String fileName = "";
    private String about = "";
    private RunRow summary = new RunRow("", "", "", "", "", "", "", "", "", false, false, false);
    private RunVerdict verdict = RunVerdict.NONE;
    private RunCommands commands = RunCommands.NONE;
    private RunProgress progress = RunProgress.NONE;
    private RunPace pace = RunPace.NONE;
    private RunChart chart = RunChart.NONE;
    private RunNotes notes = RunNotes.NONE;
    private List<ProblemGroup> groups = List.of();
    private boolean active;
    private boolean rejections;
    private boolean duplicates;
    private boolean customers;
    private boolean kept;
    private boolean validated;
    private String refusal = "";
    private String question = "";

    @PostConstruct
    void begin() {
        locale = Language.chosenLocale(request);
        id = Objects.requireNonNullElse(request.getParameter("id"), "");
        refresh();
        same = SameFile.of(ImportId.parse(id).flatMap(imports::findEarlierOfSameFile), locale);
    }

    /** Looks again. */
    public void refresh() {
        Optional<ImportView> found = ImportId.parse(id).flatMap(imports::find);
        id = found.map(run -> run.id().toString()).orElse("");
        found.ifPresent(this::showRun);
    }

    private void showRun(ImportView run) {
        fileName = run.fileName();
        about = countries
                .find(run.country())
                .map(country -> country.form(run.personType()).label().in(locale) + ", "
                        + country.name().in(locale))
                .orElse(run.country().value());
        summary = RunRow.of(run, locale);
        pace = pace.update(run, Instant.now());
        progress = RunProgress.of(run, pace, locale);
        watched.watch(run);
        active = run.state().isActive();
        commands = RunCommands.availableFor(run);
        validated = RunRow.isValidated(run);
        rejections = validated && run.rejected() > 0;
        duplicates = validated && run.duplicates() > 0;
        kept = run.kept() > 0;
        customers = run.loaded() > run.removed();
        verdict = RunVerdict.of(run, locale);
        chart = RunChart.of(run, locale);
        notes = RunNotes.of(run, locale);
        // While the run is active they change with each refresh, and the user cannot act on them yet.
        groups = validated
                ? importIssues.listGroups(run.id()).stream()
                        .map(group -> ProblemGroup.of(run.id(), group, locale))
                        .sorted(Comparator.comparingInt(ProblemGroup::order))
                        .toList()
                : List.of();
    }

    /** Answers 404 when there is no such run. */
    public void check() throws IOException {
        if (id.isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
        }
    }

    /** Loads what was validated. */
    public void load() {
        ImportId.parse(id).map(imports::startLoading).ifPresent(this::showResult);
    }

    /** Shows what an undo will do, before it starts. */
    public void showUndoQuestion() {
        if (commands.undo()) {
            ReversalPreview reversalPreview = importReversals.previewReversal(id);
            question = UiMessages.get("undo-question", reversalPreview.unchanged(), reversalPreview.changed())
                    .in(locale);
        }
    }

    /** Leaves everything as it is. */
    public void cancelUndo() {
        redirect(id);
    }

    /** Takes back what the run has loaded. */
    public void undo() {
        ImportId.parse(id).map(imports::undo).ifPresent(this::showResult);
    }

    /** Repeats the run with the same file, as a new run that waits for confirmation. */
    public void repeat() throws IOException {
        Optional<ImportId> run = ImportId.parse(id);
        if (run.isEmpty()) {
            return;
        }
        UploadResult uploadResult = imports.repeatImport(run.get(), Optional.empty());
        if (uploadResult instanceof UploadResult.RunStarted runStarted) {
            redirect(runStarted.id().toString());
        } else {
            refusal = UploadRefusals.messageOf(uploadResult).in(locale);
        }
    }

    /** Halts the run. */
    public void pause() {
        ImportId.parse(id).map(imports::pause).ifPresent(this::showResult);
    }

    /** Resumes the paused run. */
    public void resume() {
        ImportId.parse(id).map(imports::resume).ifPresent(this::showResult);
    }

    /** Stops the run. */
    public void cancel() {
        ImportId.parse(id).map(imports::cancel).ifPresent(this::showResult);
    }

    /**
     * A command in the wrong state means that the run has advanced meanwhile. The present state is shown at the page's
     * own address, which can be reloaded and shared.
     */
    private void showResult(ImportCommandResult importCommandResult) {
        redirect(id);
    }

    private static void redirect(String run) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/imports/run?id=" + run);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public String getId() {
        return id;
    }

    public SameFile getSame() {
        return same;
    }

    public String getFileName() {
        return fileName;
    }

    public String getAbout() {
        return about;
    }

    public RunRow getSummary() {
        return summary;
    }

    public RunVerdict getVerdict() {
        return verdict;
    }

    /** What is to be known beside what became of the rows. */
    public RunNotes getNotes() {
        return notes;
    }

    /** The commands that are possible now. */
    public RunCommands getCommands() {
        return commands;
    }

    public RunProgress getProgress() {
        return progress;
    }

    public RunChart getChart() {
        return chart;
    }

    /** Whether there is anything to count, now or soon. */
    public boolean isCounted() {
        return validated || active || commands.resume();
    }

    /** Whether there are rows to leaf through. */
    public boolean isListed() {
        return validated;
    }

    /** Empty while the run is active. */
    public List<ProblemGroup> getGroups() {
        return groups;
    }

    public boolean isActive() {
        return active;
    }

    public boolean isWithRejections() {
        return rejections;
    }

    /** Whether rows were not loaded because their customers exist. */
    public boolean isWithDuplicates() {
        return duplicates;
    }

    public boolean isWithCustomers() {
        return customers;
    }

    /** The confirmation of an undo; empty unless it was requested. */
    public String getQuestion() {
        return question;
    }

    /** Whether an undo left customers that are to be listed. */
    public boolean isWithKept() {
        return kept;
    }

    /** Why the file was not taken again, or empty. */
    public String getRefusal() {
        return refusal;
    }

    /** Whether every row has its outcome. */
    public boolean isValidated() {
        return validated;
    }
}
