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
import io.padron.web.UiMessages;
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

/** The customer list: the page that the address selects. */
@Named("customerList")
@RequestScoped
public class CustomerListBean {

    /** An active filter, the label of its removal, and the address without it. */
    public record Pill(String label, String removal, String address) {}

    /** A sortable column: the address of its header, and its current ARIA sort state. */
    public record SortHeader(String address, String state) {
        static final SortHeader NONE = new SortHeader("", "none");
    }

    /** A parameter of the address, for forms that return to it. */
    public record HiddenField(String name, String value) {}

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
    private List<HiddenField> fields = List.of();
    private String allMatches = "";
    private List<Pill> pills = List.of();
    private SortHeader byId = SortHeader.NONE;
    private SortHeader byName = SortHeader.NONE;
    private SortHeader byCreation = SortHeader.NONE;

    @PostConstruct
    void load() {
        locale = Language.chosenLocale(request);
        methodActive = paymentMethods.hasActive();
        open = methodActive || hasCustomers();
        if (!open) {
            return;
        }
        List<PaymentMethodView> methods = paymentMethods.findAll();
        CustomerListTexts words = new CustomerListTexts(countries, methods, locale);
        filter = readFilter(request);
        CustomerQuery query = filter.query();
        ShownPage<CustomerSummary> shown = ShownPage.of(
                query.page(),
                page -> customers.browse(new CustomerQuery(query.q(), query.filters(), query.sort(), page)));
        Page<CustomerSummary> found = shown.page();
        rows = found.items().stream()
                .map(customer -> CustomerRow.of(customer, words, locale))
                .toList();
        pager = createPager(shown);
        fields = filter.parameters().entrySet().stream()
                .map(entry -> new HiddenField(entry.getKey(), entry.getValue()))
                .toList();
        choices = FilterChoices.of(filter, countries.all(), methods, locale);
        pills = createPills(words);
        allMatches = describeAllMatches(found);
        byId = sortHeader("id");
        byName = sortHeader("name");
        byCreation = sortHeader("createdAt");
    }

    private boolean hasCustomers() {
        PageRequest one = new PageRequest(0, 1);
        return !customers
                .listAfter(
                        new CustomerQuery("", CustomerQuery.Filters.NONE, CustomerSort.NEWEST, one), Optional.empty())
                .isEmpty();
    }

    /** Creates the pager. Beyond {@link Customers#MAX_COUNTED} it shows that there are more matches, not how many. */
    private Pager createPager(ShownPage<CustomerSummary> shown) {
        Page<CustomerSummary> found = shown.page();
        Pager exact = Pager.of(shown, locale, page -> filter.addressWith("page", page == 0 ? "" : "" + page));
        if (found.total() <= Customers.MAX_COUNTED || found.items().isEmpty()) {
            return exact;
        }
        long first = shown.request().offset() + 1;
        String range = text("range-more", first, first + found.items().size() - 1, Customers.MAX_COUNTED);
        return new Pager(range, exact.previous(), exact.next());
    }

    /** Reads the filter of the address, and stores its page size in a cookie. */
    private static CustomerFilter readFilter(HttpServletRequest request) {
        CustomerFilter filter = CustomerFilter.of(request);
        if (!filter.get("size").isEmpty()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .addResponseCookie(
                            CustomerFilter.SIZE_COOKIE, filter.get("size"), Map.of("path", "/", "maxAge", YEAR));
        }
        return filter.withRememberedSize(request);
    }

    private List<Pill> createPills(CustomerListTexts words) {
        return words.activeFilters(filter.get("q"), filter.query().filters()).stream()
                .map(filterPart -> new Pill(
                        filterPart.label(),
                        text("remove-filter", filterPart.label()),
                        filter.addressWith(filterPart.parameter(), "")))
                .toList();
    }

    /** Returns the label of all matching customers if the page does not show them all; otherwise empty. */
    private String describeAllMatches(Page<CustomerSummary> found) {
        if (found.total() <= found.items().size()) {
            return "";
        }
        String key = filter.isNarrowed() ? "bulk-all-matches-filtered" : "bulk-all-matches";
        return found.total() > Customers.MAX_COUNTED
                ? text(key + "-more", Customers.MAX_COUNTED)
                : text(key, found.total());
    }

    private String text(String key, Object... arguments) {
        return UiMessages.get(key, arguments).in(locale);
    }

    /** Returns the header of a column: the first click sorts ascending, the next one reverses the order. */
    private SortHeader sortHeader(String by) {
        CustomerSort sort = filter.sort();
        boolean sorted = sort.toString().equals(by) || sort.toString().equals("-" + by);
        String next = sorted && !sort.descending() ? "-" + by : by;
        String state = !sorted ? "none" : sort.descending() ? "descending" : "ascending";
        return new SortHeader(filter.addressWith("sort", next), state);
    }

    /**
     * Whether the list is shown: there are customers, or a payment method is active. Otherwise the page only links to
     * the activation of a method.
     */
    public boolean isOpen() {
        return open;
    }

    /** Whether any payment method is active, so that customers may be created and loaded. */
    public boolean isMethodActive() {
        return methodActive;
    }

    public List<CustomerRow> getRows() {
        return rows;
    }

    public boolean isNone() {
        return rows.isEmpty();
    }

    public boolean isNarrowed() {
        return filter.isNarrowed();
    }

    public String getQ() {
        return filter.get("q");
    }

    public SortHeader getById() {
        return byId;
    }

    public SortHeader getByName() {
        return byName;
    }

    public SortHeader getByCreation() {
        return byCreation;
    }

    /** The options of each filter. */
    public FilterChoices getChoices() {
        return choices;
    }

    public List<Pill> getPills() {
        return pills;
    }

    /** The parameters of the address as hidden fields, for forms that return to it. */
    public List<HiddenField> getFields() {
        return fields;
    }

    /** The parameters that a new search keeps. */
    public List<HiddenField> getKept() {
        return fields.stream()
                .filter(hiddenField -> KEPT.contains(hiddenField.name()))
                .toList();
    }

    public String getFrom() {
        return filter.get("from");
    }

    public String getTo() {
        return filter.get("to");
    }

    /** Whether a collapsed filter is active. */
    public boolean isMoreFilters() {
        return !(filter.get("country") + filter.get("paymentMethod") + getFrom() + getTo()).isEmpty();
    }

    public String getCsv() {
        return filter.exportAddress("csv");
    }

    public String getXlsx() {
        return filter.exportAddress("xlsx");
    }

    /** The label of all matching customers if there are more than the page shows; otherwise empty. */
    public String getAllMatches() {
        return allMatches;
    }

    /** The address of a bulk update of all matching customers. */
    public String getBulkUpdateAddress() {
        return filter.bulkUpdateAddress();
    }

    public Pager getPager() {
        return pager;
    }
}
