package io.padron.web.imports.rows;

import io.padron.imports.ImportId;
import io.padron.imports.ImportIssues;
import io.padron.imports.ImportView;
import io.padron.imports.Imports;
import io.padron.imports.RowOutcome.RowIssue;
import io.padron.jobs.reports.ImportRows;
import io.padron.jobs.reports.RowPage;
import io.padron.jobs.reports.RowPage.RowLine;
import io.padron.jobs.reports.RowQuery;
import io.padron.jobs.reports.RowQuery.RowFilter;
import io.padron.web.Language;
import io.padron.web.UiMessages;
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

/** The rows of a run, filtered by the address. */
@Named("importRows")
@RequestScoped
public class ImportRowsBean {

    private static final int PAGE_SIZE = 50;
    private static final int MAX_CELLS = 6;

    /** One entry of a filter's list. */
    public record FilterOption(String code, String label, boolean chosen) {}

    /** An issue of a row at one of its columns. */
    public record IssueLine(String tone, String column, String text, String message) {}

    /** One row. */
    public record RowView(
            String number, String state, String stateWord, String cells, String customer, List<IssueLine> issues) {}

    @Inject
    Imports imports;

    @Inject
    ImportIssues importIssues;

    @Inject
    ImportRows rows;

    @Inject
    HttpServletRequest request;

    private Optional<ImportView> run = Optional.empty();
    private RowsAddress address = new RowsAddress("", RowFilter.ALL, Optional.empty(), 1, Integer.MAX_VALUE);
    private List<RowView> shown = List.of();
    private List<FilterOption> choices = List.of();
    private List<FilterOption> problems = List.of();
    private String previous = "";
    private String next = "";

    @PostConstruct
    void load() {
        Map<String, String> parameters = request.getParameterMap().entrySet().stream()
                .filter(entry -> entry.getValue().length > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0]));
        address = RowsAddress.fromParameters(parameters);
        run = ImportId.parse(address.id()).flatMap(imports::find);
        run.ifPresent(found -> showRows(found, Language.chosenLocale(request)));
    }

    private void showRows(ImportView found, Locale locale) {
        RowPage page = findPage(found.id());
        shown = page.lines().stream().map(rowLine -> toRowView(rowLine, locale)).toList();
        previous = page.previous().stream()
                .mapToObj(row -> address.startingAt(row).toString())
                .findFirst()
                .orElse("");
        next = page.next().stream()
                .mapToObj(row -> address.startingAt(row).toString())
                .findFirst()
                .orElse("");
        choices = Stream.of(RowFilter.values())
                .map(rowFilter -> new FilterOption(
                        rowFilter.name(),
                        UiMessages.get("rows-" + rowFilter).in(locale),
                        rowFilter == address.filter()))
                .toList();
        problems = importIssues.listGroups(found.id()).stream()
                .map(group -> {
                    String text = RowsAddress.toGroupParameter(new io.padron.imports.IssueQuery.IssueGroupKey(
                            group.example().severity(),
                            group.example().code(),
                            group.example().column()));
                    return new FilterOption(
                            text,
                            ProblemTitle.of(group.example(), locale),
                            text.equals(address.group()
                                    .map(RowsAddress::toGroupParameter)
                                    .orElse("")));
                })
                .toList();
    }

    private RowPage findPage(ImportId id) {
        try {
            return rows.findRows(
                    id, new RowQuery(address.filter(), address.group(), address.from(), address.to()), PAGE_SIZE);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static RowView toRowView(RowLine rowLine, Locale locale) {
        return new RowView(
                Integer.toString(rowLine.row()),
                rowLine.outcome(),
                UiMessages.get("row-" + rowLine.outcome()).in(locale),
                rowLine.cells().stream().limit(MAX_CELLS).collect(Collectors.joining(" · ")),
                rowLine.customer().map(Object::toString).orElse(""),
                rowLine.issues().stream()
                        .map(issue -> toIssueLine(issue, locale))
                        .toList());
    }

    private static IssueLine toIssueLine(RowIssue issue, Locale locale) {
        return new IssueLine(
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

    public List<RowView> getRows() {
        return shown;
    }

    public boolean isNone() {
        return shown.isEmpty();
    }

    public List<FilterOption> getChoices() {
        return choices;
    }

    public List<FilterOption> getProblems() {
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
