package io.padron.web.customers.export;

import io.padron.customers.CustomerQuery;
import io.padron.web.DisplayTimes;
import io.padron.web.FileDownload;
import io.padron.web.Language;
import io.padron.web.UiMessages;
import io.padron.web.customers.CustomerFilter;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;

/** Downloads the list as a file. The parameters are those of the list's address. */
@WebServlet({"/customers/export.csv", "/customers/export.xlsx"})
public class CustomerExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CustomerExporter rows;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CustomerQuery query = CustomerFilter.of(request).query();
        Locale locale = Language.chosenLocale(request);
        boolean book = request.getServletPath().endsWith(".xlsx");
        String name = UiMessages.get("export-file", DisplayTimes.formatIsoDate(Instant.now()))
                        .in(locale)
                + (book ? ".xlsx" : ".csv");
        new FileDownload(request, response, book ? FileDownload.XLSX : FileDownload.CSV, name).write(out -> {
            SheetWriter sheet = book
                    ? new XlsxSheetWriter(out, UiMessages.get("customers-title").in(locale))
                    : new CsvSheetWriter(out);
            rows.write(query, sheet, locale);
            sheet.finish();
        });
    }
}
