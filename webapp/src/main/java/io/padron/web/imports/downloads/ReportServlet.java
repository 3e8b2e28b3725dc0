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
        ImportId id = run.get();
        switch (request.getServletPath()) {
            case "/imports/duplicates.csv" ->
                file(request, response, id + "-duplicados").send(out -> reports.duplicates(id, out));
            case "/imports/kept.csv" ->
                file(request, response, id + "-conservados").send(out -> reports.kept(id, marked(out)));
            default ->
                file(request, response, id + "-resultados")
                        .send(out -> reports.outcomes(id, Language.chosen(request), marked(out)));
        }
    }

    private static Attachment file(HttpServletRequest request, HttpServletResponse response, String name) {
        return new Attachment(request, response, Attachment.CSV, "importacion-" + name + ".csv");
    }

    private static OutputStream marked(OutputStream out) throws IOException {
        CsvReport.mark(out);
        return out;
    }
}
