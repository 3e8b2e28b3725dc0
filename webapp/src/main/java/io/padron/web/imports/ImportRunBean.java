package io.padron.web.imports;

import io.padron.customers.withdrawal.Prospect;
import io.padron.customers.withdrawal.Withdrawals;
import io.padron.identity.Countries;
import io.padron.imports.Findings;
import io.padron.imports.ImportId;
import io.padron.imports.ImportView;
import io.padron.imports.Imports;
import io.padron.imports.Order;
import io.padron.imports.Reception;
import io.padron.web.Language;
import io.padron.web.Words;
import io.padron.web.imports.findings.ProblemGroup;
import io.padron.web.imports.findings.RunChart;
import io.padron.web.imports.findings.RunNotes;
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

/** One run: watched while it goes on, loaded or stopped by a person, read when it has ended. */
@Named("importRun")
@ViewScoped
public class ImportRunBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Imports imports;

    @Inject
    Findings findings;

    @Inject
    Countries countries;

    @Inject
    Withdrawals withdrawals;

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
    private RunOrders orders = RunOrders.NONE;
    private RunProgress progress = RunProgress.NONE;
    private RunPace pace = RunPace.NONE;
    private RunChart chart = RunChart.NONE;
    private RunNotes notes = RunNotes.NONE;
    private List<ProblemGroup> groups = List.of();
    private boolean active;
    private boolean rejections;
    private boolean doubles;
    private boolean customers;
    private boolean kept;
    private boolean judged;
    private String refusal = "";
    private String question = "";

    @PostConstruct
    void begin() {
        locale = Language.chosen(request);
        id = Objects.requireNonNullElse(request.getParameter("id"), "");
        refresh();
        same = SameFile.of(ImportId.parse(id).flatMap(imports::sameBefore), locale);
    }

    /** Looks again. */
    public void refresh() {
        Optional<ImportView> found = ImportId.parse(id).flatMap(imports::find);
        id = found.map(run -> run.id().toString()).orElse("");
        found.ifPresent(this::show);
    }

    private void show(ImportView run) {
        fileName = run.fileName();
        about = countries
                .find(run.country())
                .map(country -> country.form(run.personType()).label().in(locale) + ", "
                        + country.name().in(locale))
                .orElse(run.country().value());
        summary = RunRow.of(run, locale);
        pace = pace.seen(run, Instant.now());
        progress = RunProgress.of(run, pace, locale);
        watched.see(run);
        active = run.state().active();
        orders = RunOrders.to(run);
        judged = RunRow.judged(run);
        rejections = judged && run.rejected() > 0;
        doubles = judged && run.duplicates() > 0;
        kept = run.kept() > 0;
        customers = run.loaded() > run.removed();
        verdict = RunVerdict.of(run, locale);
        chart = RunChart.of(run, locale);
        notes = RunNotes.of(run, locale);
        // While it goes on they change with each look, and nobody can act on them yet.
        groups = judged
                ? findings.groups(run.id()).stream()
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
        ImportId.parse(id).map(imports::load).ifPresent(this::after);
    }

    /** Says what an undo would do, before anything is done. */
    public void askUndo() {
        if (orders.undo()) {
            Prospect prospect = withdrawals.prospect(id);
            question = Words.get("undo-question", prospect.untouched(), prospect.touched())
                    .in(locale);
        }
    }

    /** Leaves everything as it is. */
    public void keep() {
        open(id);
    }

    /** Takes back what the run has loaded. */
    public void undo() {
        ImportId.parse(id).map(imports::undo).ifPresent(this::after);
    }

    /** Takes the same file again, as a new run that waits for a person. */
    public void repeat() throws IOException {
        Optional<ImportId> run = ImportId.parse(id);
        if (run.isEmpty()) {
            return;
        }
        Reception reception = imports.repeat(run.get(), Optional.empty());
        if (reception instanceof Reception.Received received) {
            open(received.id().toString());
        } else {
            refusal = Refusals.told(reception).in(locale);
        }
    }

    /** Halts the run. */
    public void pause() {
        ImportId.parse(id).map(imports::pause).ifPresent(this::after);
    }

    /** Lets the halted run go on. */
    public void resume() {
        ImportId.parse(id).map(imports::resume).ifPresent(this::after);
    }

    /** Stops the run. */
    public void cancel() {
        ImportId.parse(id).map(imports::cancel).ifPresent(this::after);
    }

    /**
     * An order in the wrong state means that the run went on meanwhile. What it has become is shown at its own address,
     * which can be loaded anew and shared.
     */
    private void after(Order order) {
        open(id);
    }

    private static void open(String run) {
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

    /** What a person may order now. */
    public RunOrders getOrders() {
        return orders;
    }

    public RunProgress getProgress() {
        return progress;
    }

    public RunChart getChart() {
        return chart;
    }

    /** Whether there is anything to count, now or soon. */
    public boolean isCounted() {
        return judged || active || orders.resume();
    }

    /** Whether there are rows to leaf through. */
    public boolean isListed() {
        return judged;
    }

    /** Nothing while the run goes on. */
    public List<ProblemGroup> getGroups() {
        return groups;
    }

    public boolean isActive() {
        return active;
    }

    public boolean isWithRejections() {
        return rejections;
    }

    /** Whether rows were left out because somebody was there already. */
    public boolean isWithDoubles() {
        return doubles;
    }

    public boolean isWithCustomers() {
        return customers;
    }

    /** What is to be confirmed before the run is undone; empty while nobody wants that. */
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
    public boolean isJudged() {
        return judged;
    }
}
