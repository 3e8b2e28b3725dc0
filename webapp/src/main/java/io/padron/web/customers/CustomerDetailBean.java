package io.padron.web.customers;

import io.padron.customers.CustomerView;
import io.padron.customers.Customers;
import io.padron.identity.Countries;
import io.padron.kernel.CustomerId;
import io.padron.payments.AssignedMethod;
import io.padron.web.Language;
import io.padron.web.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** One customer, everything that was entered. */
@Named("customerDetail")
@RequestScoped
public class CustomerDetailBean {

    @Inject
    Customers customers;

    @Inject
    Countries countries;

    @Inject
    HttpServletRequest request;

    private String id = "";
    private String name = "";
    private String type = "";
    private String status = "";
    private String statusWord = "";
    private boolean saved;
    private List<DetailGroup> groups = List.of();
    private List<AssignedMethod> paymentMethods = List.of();

    @PostConstruct
    void load() {
        Locale locale = Language.chosen(request);
        Optional<CustomerView> found = CustomerId.parse(Objects.requireNonNullElse(request.getParameter("id"), ""))
                .flatMap(customers::find);
        saved = request.getParameter("saved") != null;
        found.ifPresent(customer -> show(customer, locale));
    }

    private void show(CustomerView customer, Locale locale) {
        id = customer.id().toString();
        name = customer.displayName();
        CustomerDetails details = new CustomerDetails(customer, countries.find(customer.country()), locale);
        type = details.type();
        groups = details.groups();
        status = customer.status().name();
        statusWord = Words.get("status-" + status).in(locale);
        paymentMethods = customer.paymentMethods();
    }

    /** Answers 404 when there is no such customer. */
    public void check() throws IOException {
        if (id.isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
        }
    }

    public String getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getType() {
        return type;
    }

    public String getStatus() {
        return status;
    }

    public String getStatusWord() {
        return statusWord;
    }

    /** Whether the customer was saved a moment ago. */
    public boolean isSaved() {
        return saved;
    }

    public List<DetailGroup> getGroups() {
        return groups;
    }

    public List<AssignedMethod> getPaymentMethods() {
        return paymentMethods;
    }
}
