package io.padron.web.imports.columns;

import io.padron.imports.ColumnMap;
import io.padron.imports.ImportId;
import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import io.padron.imports.Imports;
import io.padron.imports.Reception;
import io.padron.imports.files.Beginning;
import io.padron.imports.files.Column;
import io.padron.jobs.layout.ColumnQuestion;
import io.padron.jobs.layout.ColumnQuestions;
import io.padron.payments.PaymentMethods;
import io.padron.web.Language;
import io.padron.web.Words;
import io.padron.web.imports.NewImportBean;
import io.padron.web.imports.Refusals;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the columns of a file are, asked of a person because its headers did not say. */
@Named("importColumns")
@ViewScoped
public class ImportColumnsBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int VALUES_SHOWN = 3;

    /** A field that a column may fill. */
    public record Field(String code, String label, boolean required) implements Serializable {}

    @Inject
    Imports imports;

    @Inject
    ColumnQuestions questions;

    @Inject
    PaymentMethods paymentMethods;

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;
    private String id = "";
    private String fileName = "";
    private int headerRow;
    private List<String> headerRows = List.of();
    private List<Field> fields = List.of();
    private List<Set<String>> names = List.of();
    private String nameWays = "";
    private List<AskedColumn> columns = List.of();
    private List<String> problems = List.of();
    private List<NewImportBean.Method> methods = List.of();
    private String method = "";
    private boolean askable;

    @PostConstruct
    void begin() {
        locale = Language.chosen(request);
        Optional<ImportId> asked = ImportId.parse(Objects.requireNonNullElse(request.getParameter("id"), ""));
        Optional<ImportView> run = asked.flatMap(imports::find);
        Optional<ColumnQuestion> question = run.flatMap(found -> question(found.id()));
        run.ifPresent(found -> {
            id = found.id().toString();
            fileName = found.fileName();
            methods = NewImportBean.methods(paymentMethods, found.country());
        });
        askable = question.isPresent();
        question.ifPresent(this::ask);
    }

    private Optional<ColumnQuestion> question(ImportId run) {
        try {
            return questions.of(run);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void ask(ColumnQuestion question) {
        Beginning beginning = question.beginning();
        String wanted = Objects.requireNonNullElse(request.getParameter("header"), "");
        headerRows = beginning.headerRows().stream()
                .map(row -> Integer.toString(row))
                .toList();
        method = methods.stream()
                .filter(each -> List.of(each.id(), each.label()).contains(question.paymentMethod()))
                .map(NewImportBean.Method::id)
                .findFirst()
                .orElse("");
        boolean chosen = headerRows.contains(wanted);
        headerRow = chosen ? Integer.parseInt(wanted) : beginning.headerRow();
        fields = question.columns().stream()
                .map(column -> new Field(column.field(), label(column), column.required()))
                .toList();
        names = question.names().stream()
                .map(style -> style.stream().map(Column::field).collect(Collectors.toSet()))
                .toList();
        nameWays = question.names().stream()
                .map(style -> style.stream()
                        .map(column -> column.header().in(locale))
                        .reduce((one, other) -> joined("columns-and", one, other))
                        .orElse(""))
                .reduce((one, other) -> joined("columns-or", one, other))
                .orElse("");
        List<String> headers = beginning.rows().stream()
                .filter(row -> row.row() == headerRow)
                .findFirst()
                .map(Beginning.Row::cells)
                .orElse(List.of());
        List<AskedColumn> asked = new ArrayList<>();
        for (int index = 0; index < headers.size(); index++) {
            String known = recognised(beginning, index);
            String suggested = headerRow == beginning.headerRow() && known.isEmpty()
                    ? question.suggestions().getOrDefault(index, "")
                    : "";
            asked.add(new AskedColumn(
                    headers.get(index),
                    values(beginning, index),
                    known.isEmpty() ? suggested : known,
                    !suggested.isEmpty()));
        }
        columns = asked;
    }

    private String joined(String key, String one, String other) {
        return Words.get(key, one, other).in(locale);
    }

    private String label(Column column) {
        return column.header().in(locale) + (column.required() ? " *" : "");
    }

    private String recognised(Beginning beginning, int index) {
        return headerRow == beginning.headerRow()
                ? beginning.columns().entrySet().stream()
                        .filter(entry -> entry.getValue() == index)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("")
                : "";
    }

    private String values(Beginning beginning, int index) {
        return beginning.rows().stream()
                .filter(row -> row.row() > headerRow && index < row.cells().size())
                .map(row -> row.cells().get(index))
                .filter(text -> !text.isBlank())
                .map(text -> text.length() > 40 ? text.substring(0, 40) + "…" : text)
                .limit(VALUES_SHOWN)
                .collect(Collectors.joining(" · "));
    }

    /** Takes the stored file again, with what was said of its columns. */
    public void go() throws IOException {
        problems = problems();
        if (!problems.isEmpty()) {
            return;
        }
        ColumnMap said = new ColumnMap(
                headerRow, columns.stream().map(AskedColumn::getField).toList());
        Reception reception = imports.repeatTold(ImportId.parse(id).orElseThrow(), said, method);
        if (reception instanceof Reception.Received received) {
            giveUp(ImportId.parse(id).orElseThrow());
            FacesContext.getCurrentInstance().getExternalContext().redirect("/imports/run?id=" + received.id());
        } else {
            problems = List.of(Refusals.told(reception).in(locale));
        }
    }

    /** What waited with other columns is not to be loaded beside the new run. */
    private void giveUp(ImportId before) {
        if (imports.find(before)
                .filter(run -> run.state() == ImportState.VALIDATED)
                .isPresent()) {
            imports.cancel(before);
        }
    }

    private List<String> problems() {
        List<String> found = new ArrayList<>();
        Set<String> once = new HashSet<>();
        Set<String> twice = columns.stream()
                .map(AskedColumn::getField)
                .filter(field -> !field.isEmpty() && !once.add(field))
                .collect(Collectors.toSet());
        fields.stream()
                .filter(field -> twice.contains(field.code()))
                .forEach(field ->
                        found.add(Words.get("columns-twice", field.label().replace(" *", ""))
                                .in(locale)));
        if (method.isEmpty() && !once.contains("paymentMethod")) {
            found.add(Words.get("columns-method-missing").in(locale));
        }
        String missing = fields.stream()
                .filter(field -> field.required() && !once.contains(field.code()))
                .map(field -> field.label().replace(" *", ""))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            found.add(Words.get("columns-missing", missing).in(locale));
        }
        if (!names.isEmpty() && names.stream().noneMatch(once::containsAll)) {
            found.add(Words.get("columns-name-missing", nameWays).in(locale));
        }
        return found;
    }

    /** Whether there is anything to ask; else the page says so. */
    public boolean isAskable() {
        return askable;
    }

    /** The active payment methods, one of which may be for all rows that name none. */
    public List<NewImportBean.Method> getMethods() {
        return methods;
    }

    public String getMethod() {
        return method;
    }

    public void setMethod(String chosen) {
        method = Objects.requireNonNullElse(chosen, "");
    }

    /** Answers 404 when there is no such run. */
    public void check() throws IOException {
        if (id.isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
        }
    }

    public String getId() {
        return id;
    }

    public String getFileName() {
        return fileName;
    }

    public String getHeaderRow() {
        return Integer.toString(headerRow);
    }

    public List<String> getHeaderRows() {
        return headerRows;
    }

    public List<Field> getFields() {
        return fields;
    }

    /** The ways to write a name, one of which is needed; empty where there is but one, which the stars tell. */
    public String getNameWays() {
        return nameWays;
    }

    public List<AskedColumn> getColumns() {
        return columns;
    }

    public List<String> getProblems() {
        return problems;
    }
}
