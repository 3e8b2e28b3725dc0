package io.padron.web.imports.findings;

import io.padron.imports.Findings;
import io.padron.imports.ImportId;
import io.padron.imports.ImportView;
import io.padron.imports.Imports;
import io.padron.imports.RowOutcome.RowIssue;
import io.padron.jobs.reports.ImportRows;
import io.padron.jobs.reports.RowPage;
import io.padron.jobs.reports.RowPage.Line;
import io.padron.jobs.reports.RowQuery;
import io.padron.jobs.reports.RowQuery.Choice;
import io.padron.web.Language;
import io.padron.web.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run's rows, filtered as the address says. */
@Named("importRows")
@RequestScoped
public class ImportRowsBean {

    private static final int PAGE_SIZE = 50;
    private static final int CELLS_SHOWN = 6;

    /** One entry of a filter's list. */
    public record Choosable(String code, String label, boolean chosen) {}

    /** What is told of a row at one of its columns. */
    public record Told(String tone, String column, String text, String message) {}

    /** One row. */
    public record Row(String number, String state, String stateWord, String cells, String customer, List<Told> told) {}

    @Inject
    Imports imports;

    @Inject
    Findings findings;

    @Inject
    ImportRows rows;

    @Inject
    HttpServletRequest request;

    private Optional<ImportView> run = Optional.empty();
    private RowsAddress address = new RowsAddress("", Choice.ALL, Optional.empty(), 1, Integer.MAX_VALUE);
    private List<Row> shown = List.of();
    private List<Choosable> choices = List.of();
    private List<Choosable> problems = List.of();
    private String previous = "";
    private String next = "";

    @PostConstruct
    void load() {
        Map<String, String> parameters = request.getParameterMap().entrySet().stream()
                .filter(entry -> entry.getValue().length > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0]));
        address = RowsAddress.read(parameters);
        run = ImportId.parse(address.id()).flatMap(imports::find);
        run.ifPresent(found -> show(found, Language.chosen(request)));
    }

    private void show(ImportView found, Locale locale) {
        RowPage page = page(found.id());
        shown = page.lines().stream().map(line -> row(line, locale)).toList();
        previous = page.previous().stream()
                .mapToObj(row -> address.fromRow(row).toString())
                .findFirst()
                .orElse("");
        next = page.next().stream()
                .mapToObj(row -> address.fromRow(row).toString())
                .findFirst()
                .orElse("");
        choices = Stream.of(Choice.values())
                .map(choice -> new Choosable(
                        choice.name(), Words.get("rows-" + choice).in(locale), choice == address.choice()))
                .toList();
        problems = findings.groups(found.id()).stream()
                .map(group -> {
                    String text = RowsAddress.text(new io.padron.imports.FindingQuery.Problem(
                            group.example().severity(),
                            group.example().code(),
                            group.example().column()));
                    return new Choosable(
                            text,
                            ProblemTitle.of(group.example(), locale),
                            text.equals(address.problem().map(RowsAddress::text).orElse("")));
                })
                .toList();
    }

    private RowPage page(ImportId id) {
        try {
            return rows.rows(
                    id, new RowQuery(address.choice(), address.problem(), address.from(), address.to()), PAGE_SIZE);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Row row(Line line, Locale locale) {
        return new Row(
                Integer.toString(line.row()),
                line.outcome(),
                Words.get("row-" + line.outcome()).in(locale),
                line.cells().stream().limit(CELLS_SHOWN).collect(Collectors.joining(" · ")),
                line.customer().map(Object::toString).orElse(""),
                line.issues().stream().map(issue -> told(issue, locale)).toList());
    }

    private static Told told(RowIssue issue, Locale locale) {
        return new Told(
                issue.severity() == io.padron.kernel.Severity.ERROR ? "wrong" : "doubt",
                issue.column(),
                issue.text(),
                issue.message().in(locale));
    }

    /** Answers 404 when there is no such run. */
    public void check() throws IOException {
        if (run.isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
        }
    }

    public String getId() {
        return run.map(found -> found.id().toString()).orElse("");
    }

    public String getFileName() {
        return run.map(ImportView::fileName).orElse("");
    }

    public List<Row> getRows() {
        return shown;
    }

    public boolean isNone() {
        return shown.isEmpty();
    }

    public List<Choosable> getChoices() {
        return choices;
    }

    public List<Choosable> getProblems() {
        return problems;
    }

    /** The first row asked for, empty when all are. */
    public String getFrom() {
        return address.from() > 1 ? Integer.toString(address.from()) : "";
    }

    /** The last row asked for, empty when all are. */
    public String getTo() {
        return address.to() < Integer.MAX_VALUE ? Integer.toString(address.to()) : "";
    }

    public String getPrevious() {
        return previous;
    }

    public String getNext() {
        return next;
    }
}
