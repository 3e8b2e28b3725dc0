package io.padron.web.imports.downloads;

import io.padron.imports.ImportId;
import io.padron.imports.ImportView;
import io.padron.imports.Imports;
import io.padron.imports.files.outgoing.CsvReport;
import io.padron.jobs.reports.ImportReports;
import io.padron.web.Attachment;
import io.padron.web.Language;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Optional;

/** What came of a run's rows: those of REST, with the byte order mark that Excel needs. */
@WebServlet({"/imports/outcomes.csv", "/imports/duplicates.csv", "/imports/kept.csv"})
public class ReportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Imports imports;

    @Inject
    transient ImportReports reports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ImportId> run = ImportId.parse(Objects.requireNonNullElse(request.getParameter("id"), ""))
                .flatMap(imports::find)
                .map(ImportView::id);
        if (run.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String name = "importacion-" + run.get();
        switch (request.getServletPath()) {
            case "/imports/duplicates.csv" ->
                reports.duplicates(run.get(), Attachment.begin(response, Attachment.CSV, name + "-duplicados.csv"));
            case "/imports/kept.csv" -> reports.kept(run.get(), marked(response, name + "-conservados.csv"));
            default ->
                reports.outcomes(run.get(), Language.chosen(request), marked(response, name + "-resultados.csv"));
        }
    }

    private static OutputStream marked(HttpServletResponse response, String name) throws IOException {
        OutputStream out = Attachment.begin(response, Attachment.CSV, name);
        CsvReport.mark(out);
        return out;
    }
}
