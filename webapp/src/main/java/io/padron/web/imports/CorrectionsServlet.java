package io.padron.web.imports;

import io.padron.imports.ImportId;
import io.padron.imports.ImportView;
import io.padron.imports.Imports;
import io.padron.jobs.reports.ImportReports;
import io.padron.web.Attachment;
import io.padron.web.Language;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** The workbook of a run's refused rows, for people: in the language of their pages. */
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
        new Attachment(request, response, Attachment.XLSX, name)
                .send(out -> reports.corrections(id, Language.chosen(request), out));
    }
}
