package io.padron.web.imports;

import io.padron.identity.Countries;
import io.padron.imports.Findings;
import io.padron.imports.ImportId;
import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import io.padron.imports.Imports;
import io.padron.imports.Order;
import io.padron.imports.Reception;
import io.padron.web.Language;
import io.padron.web.Words;
import io.padron.web.imports.findings.ProblemGroup;
import io.padron.web.imports.findings.RunChart;
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
    WatchedRuns watched;

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;
    private String id = "";
    private String sameAs = "";
    private String fileName = "";
    private String about = "";
    private RunRow summary = new RunRow("", "", "", "", "", "", "", "", "", false, false, false);
    private String verdict = "";
    private String tone = "neutral";
    private RunProgress progress = RunProgress.NONE;
    private RunPace pace = RunPace.NONE;
    private RunChart chart = RunChart.NONE;
    private List<ProblemGroup> groups = List.of();
    private boolean active;
    private boolean waiting;
    private boolean loadable;
    private boolean rejections;
    private boolean doubles;
    private boolean customers;
    private boolean judged;
    private boolean askable;
    private boolean repeatable;
    private String refusal = "";

    @PostConstruct
    void begin() {
        locale = Language.chosen(request);
        sameAs = ImportId.parse(Objects.requireNonNullElse(request.getParameter("same"), ""))
                .map(ImportId::toString)
                .orElse("");
        id = Objects.requireNonNullElse(request.getParameter("id"), "");
        refresh();
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
        waiting = run.state() == ImportState.VALIDATED;
        loadable = waiting && run.accepted() > 0;
        judged = waiting || (run.state().ended() && run.rows() > 0);
        askable = RunRow.asksColumns(run);
        repeatable = run.state().ended() && !askable;
        rejections = judged && run.rejected() > 0;
        doubles = judged && run.duplicates() > 0;
        customers = run.loaded() > 0;
        verdict = run.error().map(failure -> told(failure)).orElseGet(() -> verdict(run));
        tone = tone(run);
        chart = RunChart.of(run, locale);
        // While it goes on they change with each look, and nobody can act on them yet.
        groups = judged
                ? findings.groups(run.id()).stream()
                        .map(group -> ProblemGroup.of(run.id(), group, locale))
                        .sorted(Comparator.comparingInt(ProblemGroup::order))
                        .toList()
                : List.of();
    }

    private String told(ImportView.Failure failure) {
        String message = failure.message().in(locale);
        return askable ? message + " " + Words.get("verdict-ask-columns").in(locale) : message;
    }

    private String verdict(ImportView run) {
        String key =
                switch (run.state()) {
                    case RECEIVED, VALIDATING -> "verdict-validating-" + run.mode();
                    case LOADING -> "verdict-loading";
                    case CANCELLED -> "verdict-cancelled";
                    case FAILED -> "verdict-failed";
                    case VALIDATED -> run.rejected() > 0 ? "verdict-errors" : "verdict-clean-waiting";
                    case COMPLETED -> run.rejected() > 0 ? "verdict-partial" : "verdict-clean";
                };
        String doubled =
                run.duplicates() > 0 && (run.state() == ImportState.VALIDATED || run.state() == ImportState.COMPLETED)
                        ? " " + Words.get("verdict-doubles", run.duplicates()).in(locale)
                        : "";
        return Words.get(key, run.loaded(), run.accepted(), run.rejected()).in(locale) + doubled;
    }

    private static String tone(ImportView run) {
        return switch (run.state()) {
            case RECEIVED, VALIDATING, LOADING, CANCELLED -> "neutral";
            case FAILED -> RunRow.asksColumns(run) ? "doubt" : "wrong";
            case VALIDATED, COMPLETED -> run.rejected() > 0 ? "doubt" : "good";
        };
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

    /** Takes the same file again, as a new run. */
    public void repeat() throws IOException {
        Optional<ImportId> run = ImportId.parse(id);
        if (run.isEmpty()) {
            return;
        }
        Reception reception = imports.repeat(run.get(), Optional.empty());
        if (reception instanceof Reception.Received received) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/imports/run?id=" + received.id());
        } else {
            refusal = Refusals.told(reception).in(locale);
        }
    }

    /** Stops the run. */
    public void cancel() {
        ImportId.parse(id).map(imports::cancel).ifPresent(this::after);
    }

    /** An order in the wrong state means that the run went on meanwhile: what it has become is shown. */
    private void after(Order order) {
        refresh();
    }

    public String getId() {
        return id;
    }

    /** The earlier run of the very same file, or empty. */
    public String getSameAs() {
        return sameAs;
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

    public String getVerdict() {
        return verdict;
    }

    public String getTone() {
        return tone;
    }

    public RunProgress getProgress() {
        return progress;
    }

    public RunChart getChart() {
        return chart;
    }

    /** Whether there is anything to count, now or soon. */
    public boolean isCounted() {
        return judged || active || waiting;
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

    /** Whether rows wait for a person to load them. */
    public boolean isLoadable() {
        return loadable;
    }

    public boolean isStoppable() {
        return active || waiting;
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

    /** Whether the file waits for a person to say what its columns are. */
    public boolean isAskable() {
        return askable;
    }

    public boolean isRepeatable() {
        return repeatable;
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
