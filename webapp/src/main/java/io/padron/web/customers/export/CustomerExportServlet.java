package io.padron.web.customers.export;

import io.padron.customers.CustomerQuery;
import io.padron.web.Attachment;
import io.padron.web.Language;
import io.padron.web.Times;
import io.padron.web.Words;
import io.padron.web.customers.CustomerFilter;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;

/** Sends the list as a file; the address asks for the same as that of the list. */
@WebServlet({"/customers/export.csv", "/customers/export.xlsx"})
public class CustomerExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ExportRows rows;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CustomerQuery query = CustomerFilter.of(request).query();
        Locale locale = Language.chosen(request);
        boolean book = request.getServletPath().endsWith(".xlsx");
        String name = Words.get("export-file", Times.isoDate(Instant.now())).in(locale) + (book ? ".xlsx" : ".csv");
        new Attachment(request, response, book ? Attachment.XLSX : Attachment.CSV, name).send(out -> {
            CustomerSheet sheet =
                    book ? new XlsxSheet(out, Words.get("customers-title").in(locale)) : new CsvSheet(out);
            rows.write(query, sheet, locale);
            sheet.finish();
        });
    }
}
