package io.padron.web.imports.downloads;

import io.padron.imports.ImportId;
import io.padron.imports.ImportView;
import io.padron.imports.Imports;
import io.padron.imports.files.outgoing.CsvReport;
import io.padron.jobs.reports.ImportReports;
import io.padron.web.FileDownload;
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

/** Downloads the outcome reports of a run: those of REST, with the byte order mark that Excel needs. */
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
                createDownload(request, response, id + "-duplicados").write(out -> reports.writeDuplicates(id, out));
            case "/imports/kept.csv" ->
                createDownload(request, response, id + "-conservados")
                        .write(out -> reports.writeKeptCustomers(id, withByteOrderMark(out)));
            default ->
                createDownload(request, response, id + "-resultados")
                        .write(out ->
                                reports.writeOutcomes(id, Language.chosenLocale(request), withByteOrderMark(out)));
        }
    }

    private static FileDownload createDownload(HttpServletRequest request, HttpServletResponse response, String name) {
        return new FileDownload(request, response, FileDownload.CSV, "importacion-" + name + ".csv");
    }

    private static OutputStream withByteOrderMark(OutputStream out) throws IOException {
        CsvReport.writeByteOrderMark(out);
        return out;
    }
}
