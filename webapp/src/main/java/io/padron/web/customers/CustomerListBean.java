package io.padron.web.customers;

import io.padron.customers.CustomerSort;
import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerSummary;
import io.padron.customers.Customers;
import io.padron.identity.Countries;
import io.padron.kernel.Page;
import io.padron.kernel.PersonType;
import io.padron.payments.PaymentMethods;
import io.padron.web.Language;
import io.padron.web.Pager;
import io.padron.web.Times;
import io.padron.web.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The list: one query for the page that the address asks for. */
@Named("customerList")
@RequestScoped
public class CustomerListBean {

    /** A filter in force, what taking it off is called, and the address without it. */
    public record Pill(String label, String removal, String address) {}

    /** A column by which to sort: where its header leads, and how it is sorted now, as ARIA calls it. */
    public record Heading(String address, String state) {
        static final Heading NONE = new Heading("", "none");
    }

    /** A choice of a filter. */
    public record Choice(String code, String label, boolean chosen) {}

    @Inject
    Customers customers;

    @Inject
    Countries countries;

    @Inject
    PaymentMethods paymentMethods;

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;
    private CustomerFilter filter = CustomerFilter.of(Map.of());
    private boolean open;
    private List<CustomerRow> rows = List.of();
    private Pager pager = Pager.NONE;
    private List<Choice> countryChoices = List.of();
    private List<Choice> typeChoices = List.of();
    private List<Choice> statusChoices = List.of();
    private List<Pill> pills = List.of();
    private Heading byId = Heading.NONE;
    private Heading byName = Heading.NONE;
    private Heading byCreation = Heading.NONE;

    @PostConstruct
    void load() {
        locale = Language.chosen(request);
        open = paymentMethods.anyActive();
        if (!open) {
            return;
        }
        filter = CustomerFilter.of(request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0])));
        Page<CustomerSummary> found = customers.list(filter.query());
        rows = found.items().stream().map(this::row).toList();
        pager = Pager.of(filter.query().page(), found, locale, page -> filter.with("page", page == 0 ? "" : "" + page));
        countryChoices = countries.all().stream()
                .map(country -> new Choice(
                        country.code().value(),
                        country.name().in(locale),
                        filter.get("country").equals(country.code().value())))
                .toList();
        typeChoices = choices("personType", "any-type", List.of("NATURAL", "LEGAL"), "person-");
        statusChoices = choices("status", "any-status", List.of("ACTIVE", "INACTIVE"), "status-");
        pills = pillsInForce();
        byId = heading("id");
        byName = heading("name");
        byCreation = heading("createdAt");
    }

    private List<Choice> choices(String parameter, String any, List<String> codes, String words) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Words.get(any).in(locale), false));
        codes.forEach(code -> choices.add(new Choice(
                code, Words.get(words + code).in(locale), filter.get(parameter).equals(code))));
        return List.copyOf(choices);
    }

    private CustomerRow row(CustomerSummary customer) {
        return new CustomerRow(
                customer.id().toString(),
                customer.displayName(),
                customer.identity(),
                typeWord(customer),
                customer.status().name(),
                statusWord(customer.status()),
                Times.date(customer.createdAt(), locale));
    }

    private String typeWord(CustomerSummary customer) {
        return countries
                .find(customer.country())
                .map(country -> country.form(customer.personType()).label().in(locale))
                .orElseGet(() -> typeWord(customer.personType()));
    }

    private String typeWord(PersonType type) {
        return Words.get("person-" + type.name()).in(locale);
    }

    private String statusWord(CustomerStatus status) {
        return Words.get("status-" + status.name()).in(locale);
    }

    private List<Pill> pillsInForce() {
        List<Pill> inForce = new ArrayList<>();
        if (!filter.get("q").isEmpty()) {
            inForce.add(pill("q", "«" + filter.get("q") + "»"));
        }
        filter.query()
                .country()
                .ifPresent(code ->
                        inForce.add(pill("country", countries.nameOf(code).in(locale))));
        filter.query().personType().ifPresent(type -> inForce.add(pill("personType", typeWord(type))));
        filter.query().status().ifPresent(status -> inForce.add(pill("status", statusWord(status))));
        filter.query()
                .importId()
                .ifPresent(id -> inForce.add(
                        pill("import", Words.get("customers-of-import", id).in(locale))));
        return List.copyOf(inForce);
    }

    private Pill pill(String parameter, String label) {
        return new Pill(label, Words.get("remove-filter", label).in(locale), filter.with(parameter, ""));
    }

    /** The header of a column: the first press sorts upwards, the next one the other way. */
    private Heading heading(String by) {
        CustomerSort sort = filter.sort();
        boolean sorted = sort.toString().equals(by) || sort.toString().equals("-" + by);
        String next = sorted && !sort.descending() ? "-" + by : by;
        String state = !sorted ? "none" : sort.descending() ? "descending" : "ascending";
        return new Heading(filter.with("sort", next), state);
    }

    /** Whether a payment method is active; without one there is nothing here but the way to it. */
    public boolean isOpen() {
        return open;
    }

    public List<CustomerRow> getRows() {
        return rows;
    }

    public boolean isNobody() {
        return rows.isEmpty();
    }

    public boolean isNarrowed() {
        return filter.isNarrowed();
    }

    public String getQ() {
        return filter.get("q");
    }

    public List<Choice> getTypeChoices() {
        return typeChoices;
    }

    public List<Choice> getStatusChoices() {
        return statusChoices;
    }

    public Heading getById() {
        return byId;
    }

    public Heading getByName() {
        return byName;
    }

    public Heading getByCreation() {
        return byCreation;
    }

    public String getSort() {
        return filter.get("sort");
    }

    public String getImportId() {
        return filter.get("import");
    }

    public List<Choice> getCountryChoices() {
        return countryChoices;
    }

    public List<Pill> getPills() {
        return pills;
    }

    public Pager getPager() {
        return pager;
    }
}
