package io.padron.web.customers.bulk;

import io.padron.bulk.BulkUpdateId;
import io.padron.bulk.BulkUpdateView;
import io.padron.bulk.BulkUpdates;
import io.padron.imports.files.outgoing.CsvReport;
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

/** Downloads the skipped customers of a bulk update, in the language of the pages and in a form that Excel reads. */
@WebServlet("/customers/actions/left.csv")
public class SkippedCustomersServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient BulkUpdates bulkUpdates;

    @Inject
    transient SkippedCustomersCsv report;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<BulkUpdateId> bulkUpdate = BulkUpdateId.parse(
                        Objects.requireNonNullElse(request.getParameter("id"), ""))
                .flatMap(bulkUpdates::find)
                .map(BulkUpdateView::id);
        if (bulkUpdate.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String name = "accion-" + bulkUpdate.get() + "-sin-cambio.csv";
        new FileDownload(request, response, FileDownload.CSV, name)
                .write(out ->
                        report.write(bulkUpdate.get(), Language.chosenLocale(request), CsvReport.forSpreadsheets(out)));
    }
}
