package io.padron.web.home;

import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import io.padron.imports.Imports;
import io.padron.kernel.Message;
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

/** What of the imports waits for somebody, and how the last ones ended. One query tells both. */
@Named("importsAtHome")
@RequestScoped
public class ImportsAtHome {

    /** Of so many runs, the newest, those that wait are looked for. */
    private static final int LOOKED_AT = 100;

    private static final int MOST_WAITING = 8;
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
    private List<Run> latest = List.of();

    @PostConstruct
    void load() {
        locale = Language.chosen(request);
        List<ImportView> runs = imports.list(new PageRequest(0, LOOKED_AT)).items();
        Instant since = clock.instant().minus(FRESH);
        tasks = runs.stream()
                .filter(run -> waits(run, since))
                .limit(MOST_WAITING)
                .map(this::task)
                .toList();
        latest = runs.stream().limit(LATEST).map(this::run).toList();
    }

    private static boolean waits(ImportView run, Instant since) {
        return switch (run.state()) {
            case VALIDATED, RECEIVED, VALIDATING, LOADING, PAUSED, UNDOING -> true;
            case COMPLETED ->
                (run.rejected() > 0 || run.warnings() > 0) && run.startedAt().isAfter(since);
            case FAILED -> run.startedAt().isAfter(since);
            case CANCELLED, UNDONE -> false;
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

    public List<Run> getLatest() {
        return latest;
    }
}
