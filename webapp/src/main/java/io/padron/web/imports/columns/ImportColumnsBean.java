package io.padron.web.imports.columns;

import io.padron.imports.ColumnMapping;
import io.padron.imports.ImportId;
import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import io.padron.imports.Imports;
import io.padron.imports.UploadResult;
import io.padron.imports.files.Column;
import io.padron.imports.files.FilePreview;
import io.padron.jobs.layout.ColumnMappingForm;
import io.padron.jobs.layout.ColumnMappingForms;
import io.padron.payments.PaymentMethods;
import io.padron.web.Language;
import io.padron.web.UiMessages;
import io.padron.web.imports.NewImportBean;
import io.padron.web.imports.UploadRefusals;
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

/** The column mapping of a file whose headers were not recognised. */
@Named("importColumns")
@ViewScoped
public class ImportColumnsBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MAX_SAMPLE_VALUES = 3;

    /** A field that a column may fill. */
    public record FieldOption(String code, String label, boolean required) implements Serializable {}

    @Inject
    Imports imports;

    @Inject
    ColumnMappingForms mappingForms;

    @Inject
    PaymentMethods paymentMethods;

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;
    private String id = "";
    private String fileName = "";
    private int headerRow;
    private List<String> headerRows = List.of();
    private List<FieldOption> fields = List.of();
    private List<Set<String>> names = List.of();
    private String nameStyles = "";
    private List<ColumnChoice> columns = List.of();
    private List<String> problems = List.of();
    private List<NewImportBean.DefaultMethodOption> methods = List.of();
    private String method = "";
    private boolean mappable;

    @PostConstruct
    void begin() {
        locale = Language.chosenLocale(request);
        Optional<ImportId> asked = ImportId.parse(Objects.requireNonNullElse(request.getParameter("id"), ""));
        Optional<ImportView> run = asked.flatMap(imports::find);
        Optional<ColumnMappingForm> question = run.flatMap(found -> findForm(found.id()));
        run.ifPresent(found -> {
            id = found.id().toString();
            fileName = found.fileName();
            methods = NewImportBean.methodOptions(paymentMethods, found.country());
        });
        mappable = question.isPresent();
        question.ifPresent(this::showForm);
    }

    private Optional<ColumnMappingForm> findForm(ImportId run) {
        try {
            return mappingForms.findForm(run);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void showForm(ColumnMappingForm question) {
        FilePreview filePreview = question.preview();
        String wanted = Objects.requireNonNullElse(request.getParameter("header"), "");
        headerRows = filePreview.possibleHeaderRows().stream()
                .map(row -> Integer.toString(row))
                .toList();
        method = methods.stream()
                .filter(each -> List.of(each.id(), each.label()).contains(question.paymentMethod()))
                .map(NewImportBean.DefaultMethodOption::id)
                .findFirst()
                .orElse("");
        boolean chosen = headerRows.contains(wanted);
        headerRow = chosen ? Integer.parseInt(wanted) : filePreview.headerRow();
        fields = question.columns().stream()
                .map(column -> new FieldOption(column.field(), columnLabel(column), column.required()))
                .toList();
        names = question.names().stream()
                .map(style -> style.stream().map(Column::field).collect(Collectors.toSet()))
                .toList();
        nameStyles = question.names().stream()
                .map(style -> style.stream()
                        .map(column -> column.header().in(locale))
                        .reduce((one, other) -> joinTexts("columns-and", one, other))
                        .orElse(""))
                .reduce((one, other) -> joinTexts("columns-or", one, other))
                .orElse("");
        columns = createColumnChoices(question);
    }

    private List<ColumnChoice> createColumnChoices(ColumnMappingForm question) {
        FilePreview filePreview = question.preview();
        List<String> headers = filePreview.rows().stream()
                .filter(previewRow -> previewRow.row() == headerRow)
                .findFirst()
                .map(FilePreview.PreviewRow::cells)
                .orElse(List.of());
        List<ColumnChoice> asked = new ArrayList<>();
        for (int index = 0; index < headers.size(); index++) {
            String known = recognisedField(filePreview, index);
            String suggested = headerRow == filePreview.headerRow() && known.isEmpty()
                    ? question.suggestions().getOrDefault(index, "")
                    : "";
            asked.add(new ColumnChoice(
                    headers.get(index),
                    sampleValues(filePreview, index),
                    known.isEmpty() ? suggested : known,
                    !suggested.isEmpty()));
        }
        return asked;
    }

    private String joinTexts(String key, String one, String other) {
        return UiMessages.get(key, one, other).in(locale);
    }

    private String columnLabel(Column column) {
        return column.header().in(locale) + (column.required() ? " *" : "");
    }

    private String recognisedField(FilePreview filePreview, int index) {
        return headerRow == filePreview.headerRow()
                ? filePreview.columns().entrySet().stream()
                        .filter(entry -> entry.getValue() == index)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("")
                : "";
    }

    private String sampleValues(FilePreview filePreview, int index) {
        return filePreview.rows().stream()
                .filter(previewRow -> previewRow.row() > headerRow
                        && index < previewRow.cells().size())
                .map(previewRow -> previewRow.cells().get(index))
                .filter(text -> !text.isBlank())
                .map(text -> text.length() > 40 ? text.substring(0, 40) + "…" : text)
                .limit(MAX_SAMPLE_VALUES)
                .collect(Collectors.joining(" · "));
    }

    /** Takes the stored file again, with what was said of its columns. */
    public void startImport() throws IOException {
        problems = findProblems();
        if (!problems.isEmpty()) {
            return;
        }
        ColumnMapping said = new ColumnMapping(
                headerRow, columns.stream().map(ColumnChoice::getField).toList());
        UploadResult uploadResult = imports.repeatWithMapping(ImportId.parse(id).orElseThrow(), said, method);
        if (uploadResult instanceof UploadResult.RunStarted runStarted) {
            cancelRun(ImportId.parse(id).orElseThrow());
            FacesContext.getCurrentInstance().getExternalContext().redirect("/imports/run?id=" + runStarted.id());
        } else {
            problems = List.of(UploadRefusals.messageOf(uploadResult).in(locale));
        }
    }

    /** What waited with other columns is not to be loaded beside the new run. */
    private void cancelRun(ImportId before) {
        if (imports.find(before)
                .filter(run -> run.state() == ImportState.VALIDATED)
                .isPresent()) {
            imports.cancel(before);
        }
    }

    private List<String> findProblems() {
        List<String> found = new ArrayList<>();
        Set<String> once = new HashSet<>();
        Set<String> twice = columns.stream()
                .map(ColumnChoice::getField)
                .filter(field -> !field.isEmpty() && !once.add(field))
                .collect(Collectors.toSet());
        fields.stream()
                .filter(fieldOption -> twice.contains(fieldOption.code()))
                .forEach(fieldOption -> found.add(
                        UiMessages.get("columns-twice", fieldOption.label().replace(" *", ""))
                                .in(locale)));
        if (method.isEmpty() && !once.contains("paymentMethod")) {
            found.add(UiMessages.get("columns-method-missing").in(locale));
        }
        String missing = fields.stream()
                .filter(fieldOption -> fieldOption.required() && !once.contains(fieldOption.code()))
                .map(fieldOption -> fieldOption.label().replace(" *", ""))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            found.add(UiMessages.get("columns-missing", missing).in(locale));
        }
        if (!names.isEmpty() && names.stream().noneMatch(once::containsAll)) {
            found.add(UiMessages.get("columns-name-missing", nameStyles).in(locale));
        }
        return found;
    }

    /** Whether the run needs a column mapping; otherwise the page says so. */
    public boolean isMappable() {
        return mappable;
    }

    /** The active payment methods, one of which may be for all rows that name none. */
    public List<NewImportBean.DefaultMethodOption> getMethods() {
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

    public List<FieldOption> getFields() {
        return fields;
    }

    /** The ways to write a name, one of which is needed; empty where there is but one, which the stars tell. */
    public String getNameStyles() {
        return nameStyles;
    }

    public List<ColumnChoice> getColumns() {
        return columns;
    }

    public List<String> getProblems() {
        return problems;
    }
}
