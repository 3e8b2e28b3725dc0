package io.padron.web.home;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leads from the short addresses to the pages, with the query that stands behind them. */
@WebServlet(urlPatterns = {"", "/clientes", "/carga-masiva", "/medios-de-pago", "/reglas", "/inicio"})
public class ShortAddressServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String page =
                switch (request.getServletPath()) {
                    case "/carga-masiva" -> "/imports/new";
                    case "/medios-de-pago" -> "/payments/list";
                    case "/reglas" -> "/identity/list";
                    case "/inicio" -> "/home/overview";
                    default -> "/customers/list";
                };
        String query = request.getQueryString();
        response.sendRedirect(query == null ? page : page + "?" + query);
    }
}
