package io.padron.web.home;

import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerSort;
import io.padron.customers.CustomerSummary;
import io.padron.customers.Customers;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Page;
import io.padron.kernel.PageRequest;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** The search of every page: opens the only matching customer, or the list of matches. */
@WebServlet("/search")
public class CustomerSearchServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MAX_LENGTH = 200;

    @Inject
    transient Customers customers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text = Objects.requireNonNullElse(request.getParameter("q"), "").strip();
        String asked = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        if (asked.isEmpty()) {
            response.sendRedirect("/customers/list");
            return;
        }
        response.sendRedirect(customers
                .findExact(asked)
                .or(() -> findOnlyMatch(asked))
                .map(id -> "/customers/detail?id=" + id)
                .orElseGet(() -> "/customers/list?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8)));
    }

    private Optional<CustomerId> findOnlyMatch(String asked) {
        Page<CustomerSummary> found = customers.browse(
                new CustomerQuery(asked, CustomerQuery.Filters.NONE, CustomerSort.NEWEST, new PageRequest(0, 2)));
        return found.items().size() == 1 ? Optional.of(found.items().get(0).id()) : Optional.empty();
    }
}
