package io.padron.web.home;

import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import io.padron.imports.Imports;
import io.padron.kernel.Message;
import io.padron.kernel.Page;
import io.padron.kernel.PageRequest;
import io.padron.web.DisplayTimes;
import io.padron.web.Language;
import io.padron.web.UiMessages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The imports that wait for a decision, however old, and the latest results. */
@Named("importsHome")
@RequestScoped
public class ImportsHomeBean {

    /** Of so many runs, the newest, those are looked for that go on or ended lately. */
    private static final int MAX_RUNS_READ = 100;

    private static final int MAX_WAITING = 5;
    private static final int MAX_TASKS = 8;
    private static final int MAX_LATEST = 5;

    /** After that time, skipped data is no longer shown. */
    private static final Duration ATTENTION_PERIOD = Duration.ofDays(7);

    /** Something to do: how grave, what it is, and where. */
    public record WaitingImport(String tone, String file, String text, String address) {}

    /** A run and its outcome. */
    public record LatestImport(
            String id, String file, String state, String stateWord, String loaded, String notLoaded, String when) {}

    @Inject
    Imports imports;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;
    private List<WaitingImport> tasks = List.of();
    private String moreWaiting = "";
    private List<LatestImport> latest = List.of();

    @PostConstruct
    void load() {
        locale = Language.chosenLocale(request);
        Page<ImportView> waiting = imports.listWaiting(new PageRequest(0, MAX_WAITING));
        List<ImportView> runs = imports.list(new PageRequest(0, MAX_RUNS_READ)).items();
        Instant since = clock.instant().minus(ATTENTION_PERIOD);
        tasks = Stream.concat(waiting.items().stream(), runs.stream().filter(run -> needsAttention(run, since)))
                .limit(MAX_TASKS)
                .map(this::toWaitingImport)
                .toList();
        long more = waiting.total() - waiting.items().size();
        moreWaiting = more > 0 ? UiMessages.get("home-more-waiting", more).in(locale) : "";
        latest = runs.stream().limit(MAX_LATEST).map(this::toLatestImport).toList();
    }

    /** Whether to tell of a run that does not wait for a decision. */
    private static boolean needsAttention(ImportView run, Instant since) {
        return switch (run.state()) {
            case RECEIVED, VALIDATING, LOADING, UNDOING -> true;
            case COMPLETED ->
                (run.rejected() > 0 || run.warnings() > 0) && run.startedAt().isAfter(since);
            case FAILED -> run.startedAt().isAfter(since);
            case VALIDATED, PAUSED, CANCELLED, UNDONE -> false;
        };
    }

    private WaitingImport toWaitingImport(ImportView run) {
        return new WaitingImport(toneOf(run), run.fileName(), describe(run).in(locale), "/imports/run?id=" + run.id());
    }

    private static String toneOf(ImportView run) {
        if (run.state().isActive()) {
            return "neutral";
        }
        return run.rejected() > 0 || run.state() == ImportState.FAILED ? "wrong" : "doubt";
    }

    private static Message describe(ImportView run) {
        return switch (run.state()) {
            case VALIDATED -> UiMessages.get("task-validated", run.accepted(), run.rejected(), run.warnings());
            case FAILED -> UiMessages.get("task-failed");
            case PAUSED -> UiMessages.get("task-paused");
            case COMPLETED -> UiMessages.get("task-left-out", run.rejected(), run.warnings());
            default -> UiMessages.get("task-running");
        };
    }

    private LatestImport toLatestImport(ImportView run) {
        return new LatestImport(
                run.id().toString(),
                run.fileName(),
                run.state().name(),
                UiMessages.get("import-" + run.state()).in(locale),
                UiMessages.get("home-number", run.loaded()).in(locale),
                UiMessages.get("home-number", run.rejected() + run.duplicates()).in(locale),
                DisplayTimes.formatDateTime(run.startedAt(), locale));
    }

    public List<WaitingImport> getTasks() {
        return tasks;
    }

    /** The number of further waiting runs, or empty. */
    public String getMoreWaiting() {
        return moreWaiting;
    }

    public List<LatestImport> getLatest() {
        return latest;
    }
}
