package io.padron.web.home;

import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import io.padron.imports.Imports;
import io.padron.kernel.Message;
import io.padron.kernel.Page;
import io.padron.kernel.PageRequest;
import io.padron.web.Language;
import io.padron.web.Times;
import io.padron.web.Words;
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

/** What of the imports waits for somebody, however old, and how the last ones ended. */
@Named("importsAtHome")
@RequestScoped
public class ImportsAtHome {

    /** Of so many runs, the newest, those are looked for that go on or ended lately. */
    private static final int LOOKED_AT = 100;

    private static final int MOST_WAITING = 5;
    private static final int MOST_TASKS = 8;
    private static final int LATEST = 5;

    /** After that, what was left out of a file is no longer brought up. */
    private static final Duration FRESH = Duration.ofDays(7);

    /** Something to do: how grave, what it is, and where. */
    public record Task(String tone, String file, String text, String address) {}

    /** A run and its outcome. */
    public record Run(
            String id, String file, String state, String stateWord, String loaded, String leftOut, String when) {}

    @Inject
    Imports imports;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;
    private List<Task> tasks = List.of();
    private String moreWaiting = "";
    private List<Run> latest = List.of();

    @PostConstruct
    void load() {
        locale = Language.chosen(request);
        Page<ImportView> waiting = imports.waiting(new PageRequest(0, MOST_WAITING));
        List<ImportView> runs = imports.list(new PageRequest(0, LOOKED_AT)).items();
        Instant since = clock.instant().minus(FRESH);
        tasks = Stream.concat(waiting.items().stream(), runs.stream().filter(run -> concerns(run, since)))
                .limit(MOST_TASKS)
                .map(this::task)
                .toList();
        long more = waiting.total() - waiting.items().size();
        moreWaiting = more > 0 ? Words.get("home-more-waiting", more).in(locale) : "";
        latest = runs.stream().limit(LATEST).map(this::run).toList();
    }

    /** Whether to tell of a run that does not wait for a decision. */
    private static boolean concerns(ImportView run, Instant since) {
        return switch (run.state()) {
            case RECEIVED, VALIDATING, LOADING, UNDOING -> true;
            case COMPLETED ->
                (run.rejected() > 0 || run.warnings() > 0) && run.startedAt().isAfter(since);
            case FAILED -> run.startedAt().isAfter(since);
            case VALIDATED, PAUSED, CANCELLED, UNDONE -> false;
        };
    }

    private Task task(ImportView run) {
        return new Task(tone(run), run.fileName(), text(run).in(locale), "/imports/run?id=" + run.id());
    }

    private static String tone(ImportView run) {
        if (run.state().active()) {
            return "neutral";
        }
        return run.rejected() > 0 || run.state() == ImportState.FAILED ? "wrong" : "doubt";
    }

    private static Message text(ImportView run) {
        return switch (run.state()) {
            case VALIDATED -> Words.get("task-validated", run.accepted(), run.rejected(), run.warnings());
            case FAILED -> Words.get("task-failed");
            case PAUSED -> Words.get("task-paused");
            case COMPLETED -> Words.get("task-left-out", run.rejected(), run.warnings());
            default -> Words.get("task-running");
        };
    }

    private Run run(ImportView run) {
        return new Run(
                run.id().toString(),
                run.fileName(),
                run.state().name(),
                Words.get("import-" + run.state()).in(locale),
                Words.get("home-number", run.loaded()).in(locale),
                Words.get("home-number", run.rejected() + run.duplicates()).in(locale),
                Times.dateTime(run.startedAt(), locale));
    }

    public List<Task> getTasks() {
        return tasks;
    }

    /** That more runs wait than are told of, or empty. */
    public String getMoreWaiting() {
        return moreWaiting;
    }

    public List<Run> getLatest() {
        return latest;
    }
}
