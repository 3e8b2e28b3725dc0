package io.padron.web.customers.actions;

import io.padron.actions.ActionId;
import io.padron.actions.ActionView;
import io.padron.actions.Actions;
import io.padron.imports.files.outgoing.CsvReport;
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

/** Those whom an action left as they were, for people: in the language of their pages, and as Excel reads it. */
@WebServlet("/customers/actions/left.csv")
public class LeftServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Actions actions;

    @Inject
    transient LeftReport report;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ActionId> action = ActionId.parse(Objects.requireNonNullElse(request.getParameter("id"), ""))
                .flatMap(actions::find)
                .map(ActionView::id);
        if (action.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String name = "accion-" + action.get() + "-sin-cambio.csv";
        new Attachment(request, response, Attachment.CSV, name)
                .send(out -> report.write(action.get(), Language.chosen(request), CsvReport.forSpreadsheets(out)));
    }
}
