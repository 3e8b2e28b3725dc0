package io.padron.web.customers;

import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerSort;
import io.padron.customers.CustomerSummary;
import io.padron.customers.Customers;
import io.padron.identity.Countries;
import io.padron.kernel.Page;
import io.padron.kernel.PageRequest;
import io.padron.payments.PaymentMethodView;
import io.padron.payments.PaymentMethods;
import io.padron.web.Language;
import io.padron.web.Pager;
import io.padron.web.ShownPage;
import io.padron.web.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** A parameter of the address, for forms that come back to it. */
    public record Field(String name, String value) {}

    private static final Set<String> KEPT = Set.of("sort", "import", "columns");

    private static final int YEAR = 365 * 24 * 60 * 60;

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
    private boolean methodActive;
    private boolean open;
    private List<CustomerRow> rows = List.of();
    private Pager pager = Pager.NONE;
    private FilterChoices choices = FilterChoices.NONE;
    private List<Field> fields = List.of();
    private String everybody = "";
    private List<Pill> pills = List.of();
    private Heading byId = Heading.NONE;
    private Heading byName = Heading.NONE;
    private Heading byCreation = Heading.NONE;

    @PostConstruct
    void load() {
        locale = Language.chosen(request);
        methodActive = paymentMethods.anyActive();
        open = methodActive || anybody();
        if (!open) {
            return;
        }
        List<PaymentMethodView> methods = paymentMethods.all();
        ListWords words = new ListWords(countries, methods, locale);
        filter = asked(request);
        CustomerQuery query = filter.query();
        ShownPage<CustomerSummary> shown = ShownPage.of(
                query.page(),
                page -> customers.browse(new CustomerQuery(query.q(), query.filters(), query.sort(), page)));
        Page<CustomerSummary> found = shown.found();
        rows = found.items().stream()
                .map(customer -> CustomerRow.of(customer, words, locale))
                .toList();
        pager = pager(shown);
        fields = filter.parameters().entrySet().stream()
                .map(entry -> new Field(entry.getKey(), entry.getValue()))
                .toList();
        choices = FilterChoices.of(filter, countries.all(), methods, locale);
        pills = pillsInForce(words);
        everybody = everybody(found);
        byId = heading("id");
        byName = heading("name");
        byCreation = heading("createdAt");
    }

    private boolean anybody() {
        PageRequest one = new PageRequest(0, 1);
        return !customers
                .following(
                        new CustomerQuery("", CustomerQuery.Filters.NONE, CustomerSort.NEWEST, one), Optional.empty())
                .isEmpty();
    }

    /** Where the page is; what is counted no further is said to be more. */
    private Pager pager(ShownPage<CustomerSummary> shown) {
        Page<CustomerSummary> found = shown.found();
        Pager exact = Pager.of(shown, locale, page -> filter.with("page", page == 0 ? "" : "" + page));
        if (found.total() <= Customers.MOST_COUNTED || found.items().isEmpty()) {
            return exact;
        }
        long first = shown.asked().offset() + 1;
        String range = word("range-more", first, first + found.items().size() - 1, Customers.MOST_COUNTED);
        return new Pager(range, exact.previous(), exact.next());
    }

    /** What the address asks for; the size of a page is remembered. */
    private static CustomerFilter asked(HttpServletRequest request) {
        CustomerFilter filter = CustomerFilter.of(request);
        if (!filter.get("size").isEmpty()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .addResponseCookie(
                            CustomerFilter.SIZE_COOKIE, filter.get("size"), Map.of("path", "/", "maxAge", YEAR));
        }
        return filter.sizedAsBefore(request);
    }

    private List<Pill> pillsInForce(ListWords words) {
        return words.inForce(filter.get("q"), filter.query().filters()).stream()
                .map(part ->
                        new Pill(part.label(), word("remove-filter", part.label()), filter.with(part.parameter(), "")))
                .toList();
    }

    /** What all are called who fit the filter when the page does not show them all; empty when it does. */
    private String everybody(Page<CustomerSummary> found) {
        if (found.total() <= found.items().size()) {
            return "";
        }
        String key = filter.isNarrowed() ? "bulk-everybody-filtered" : "bulk-everybody";
        return found.total() > Customers.MOST_COUNTED
                ? word(key + "-more", Customers.MOST_COUNTED)
                : word(key, found.total());
    }

    private String word(String key, Object... arguments) {
        return Words.get(key, arguments).in(locale);
    }

    /** The header of a column: the first press sorts upwards, the next one the other way. */
    private Heading heading(String by) {
        CustomerSort sort = filter.sort();
        boolean sorted = sort.toString().equals(by) || sort.toString().equals("-" + by);
        String next = sorted && !sort.descending() ? "-" + by : by;
        String state = !sorted ? "none" : sort.descending() ? "descending" : "ascending";
        return new Heading(filter.with("sort", next), state);
    }

    /** Whether there is a list: without customers and an active payment method there is nothing here but the way to one. */
    public boolean isOpen() {
        return open;
    }

    /** Whether customers may be created and loaded: some payment method is active. */
    public boolean isMethodActive() {
        return methodActive;
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

    public Heading getById() {
        return byId;
    }

    public Heading getByName() {
        return byName;
    }

    public Heading getByCreation() {
        return byCreation;
    }

    /** What may be chosen of each filter. */
    public FilterChoices getChoices() {
        return choices;
    }

    public List<Pill> getPills() {
        return pills;
    }

    /** What the address says, for forms that come back to it. */
    public List<Field> getFields() {
        return fields;
    }

    /** What the form that asks anew keeps as it is. */
    public List<Field> getKept() {
        return fields.stream().filter(field -> KEPT.contains(field.name())).toList();
    }

    public String getFrom() {
        return filter.get("from");
    }

    public String getTo() {
        return filter.get("to");
    }

    /** Whether a filter is in force that is folded away. */
    public boolean isMoreFilters() {
        return !(filter.get("country") + filter.get("paymentMethod") + getFrom() + getTo()).isEmpty();
    }

    public String getCsv() {
        return filter.export("csv");
    }

    public String getXlsx() {
        return filter.export("xlsx");
    }

    /** What to call all who fit the filter, where they are more than the page shows; empty where not. */
    public String getEverybody() {
        return everybody;
    }

    /** Where something is done with all who fit the filter. */
    public String getEverybodyAddress() {
        return filter.everybody();
    }

    public Pager getPager() {
        return pager;
    }
}
