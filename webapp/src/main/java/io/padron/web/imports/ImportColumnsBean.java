package io.padron.web.imports;

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
import io.padron.web.Language;
import io.padron.web.Words;
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

    /** A column of the file. */
    public static class Asked implements Serializable {

        private static final long serialVersionUID = 1L;
        private final String header;
        private final String values;
        private String field;

        Asked(String header, String values, String field) {
            this.header = header;
            this.values = values;
            this.field = field;
        }

        public String getHeader() {
            return header;
        }

        public String getValues() {
            return values;
        }

        public String getField() {
            return field;
        }

        public void setField(String field) {
            this.field = Objects.requireNonNullElse(field, "");
        }
    }

    @Inject
    Imports imports;

    @Inject
    ColumnQuestions questions;

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
    private List<Asked> columns = List.of();
    private List<String> problems = List.of();

    @PostConstruct
    void begin() {
        locale = Language.chosen(request);
        Optional<ImportId> asked = ImportId.parse(Objects.requireNonNullElse(request.getParameter("id"), ""));
        Optional<ImportView> run = asked.flatMap(imports::find);
        Optional<ColumnQuestion> question = run.flatMap(found -> question(found.id()));
        if (run.isPresent() && question.isPresent()) {
            id = run.get().id().toString();
            fileName = run.get().fileName();
            ask(question.get());
        }
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
        headerRows = beginning.rows().stream()
                .map(row -> Integer.toString(row.row()))
                .toList();
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
        List<Asked> asked = new ArrayList<>();
        for (int index = 0; index < headers.size(); index++) {
            asked.add(new Asked(headers.get(index), values(beginning, index), recognised(beginning, index)));
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
        ColumnMap said =
                new ColumnMap(headerRow, columns.stream().map(Asked::getField).toList());
        Reception reception = imports.repeat(ImportId.parse(id).orElseThrow(), Optional.of(said));
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
                .map(Asked::getField)
                .filter(field -> !field.isEmpty() && !once.add(field))
                .collect(Collectors.toSet());
        fields.stream()
                .filter(field -> twice.contains(field.code()))
                .forEach(field ->
                        found.add(Words.get("columns-twice", field.label().replace(" *", ""))
                                .in(locale)));
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

    /** Answers 404 when there is no such run, or nothing to ask. */
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

    public List<Asked> getColumns() {
        return columns;
    }

    public List<String> getProblems() {
        return problems;
    }
}
