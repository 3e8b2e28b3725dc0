package io.padron.web.imports;

import io.padron.imports.ImportId;
import io.padron.imports.ImportView;
import io.padron.imports.Imports;
import io.padron.jobs.reports.ImportReports;
import io.padron.web.FileDownload;
import io.padron.web.Language;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** Downloads the corrections workbook of a run, in the language of the pages. */
@WebServlet("/imports/corrections")
public class CorrectionsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Imports imports;

    @Inject
    transient ImportReports reports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ImportView> run = ImportId.parse(Objects.requireNonNullElse(request.getParameter("id"), ""))
                .flatMap(imports::find);
        if (run.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ImportId id = run.get().id();
        String name = "correcciones-carga-" + id + ".xlsx";
        new FileDownload(request, response, FileDownload.XLSX, name)
                .write(out -> reports.writeCorrections(id, Language.chosenLocale(request), out));
    }
}
