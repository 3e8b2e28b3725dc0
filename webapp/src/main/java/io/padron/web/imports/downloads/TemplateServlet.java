package io.padron.web.imports.downloads;

import io.padron.id.spi.PersonType;
import io.padron.imports.files.Layout;
import io.padron.imports.files.outgoing.TemplateWriter;
import io.padron.jobs.layout.ImportLayouts;
import io.padron.kernel.CountryCode;
import io.padron.web.FileDownload;
import io.padron.web.Language;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Downloads the template for a country's customers of a person type. */
@WebServlet({"/imports/template.csv", "/imports/template.xlsx"})
public class TemplateServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ImportLayouts layouts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Layout> layout = findLayout(readParameter(request, "country"), readParameter(request, "personType"));
        if (layout.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Locale locale = Language.chosenLocale(request);
        String name = layout.get().name();
        if (request.getServletPath().endsWith(".xlsx")) {
            new FileDownload(request, response, FileDownload.XLSX, name + ".xlsx")
                    .write(out -> TemplateWriter.writeXlsx(layout.get(), locale, out));
        } else {
            new FileDownload(request, response, FileDownload.CSV, name + ".csv")
                    .write(out -> TemplateWriter.writeCsv(layout.get(), locale, out));
        }
    }

    private Optional<Layout> findLayout(String country, String personType) {
        Optional<PersonType> type = Arrays.stream(PersonType.values())
                .filter(each -> each.name().equals(personType))
                .findFirst();
        return CountryCode.parse(country).flatMap(code -> type.flatMap(each -> layouts.templateLayout(code, each)));
    }

    private static String readParameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
