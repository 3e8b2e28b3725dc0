package io.padron.web.customers;

import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerSort;
import io.padron.customers.CustomerStatus;
import io.padron.customers.Customers;
import io.padron.id.spi.PersonType;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PageRequest;
import io.padron.payments.PaymentMethodId;
import io.padron.web.DisplayTimes;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The filter, order and page of the list, as in the page's address. Invalid values are ignored. */
public final class CustomerFilter {

    static final String SIZE_COOKIE = "padron-page-size";
    static final int PAGE_SIZE = 50;
    /** The same limit as in the REST interface. */
    private static final int MAX_SEARCH_LENGTH = 200;

    private static final Set<String> NOT_FILTERS = Set.of("sort", "page", "size", "columns");

    /** The optional columns, by their codes in the address. Number and name are always shown. */
    public static final List<String> COLUMNS =
            List.of("identity", "type", "status", "created", "method", "reference", "country");

    /** The value of the columns parameter when no optional column is shown. */
    public static final String NO_COLUMNS = "none";

    static final List<Integer> PAGE_SIZES = List.of(25, 50, 100, 200);

    private static final Pattern DAY = Pattern.compile("2[0-9]{3}-[0-9]{2}-[0-9]{2}");

    private final Map<String, String> parameters;

    private CustomerFilter(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** Reads the parameters of the address; each may be missing or blank. */
    public static CustomerFilter of(Map<String, String> asked) {
        Map<String, String> kept = new LinkedHashMap<>();
        keepIfValid(kept, "q", asked, text -> Optional.of(trimSearchText(text)));
        keepIfValid(kept, "country", asked, text -> CountryCode.parse(text).map(CountryCode::value));
        keepIfValid(kept, "personType", asked, text -> parseConstant(PersonType.values(), text));
        keepIfValid(kept, "status", asked, text -> parseConstant(CustomerStatus.values(), text));
        keepIfValid(kept, "import", asked, text -> Optional.of(text).filter(id -> id.matches("[1-9][0-9]{0,17}")));
        keepIfValid(kept, "paymentMethod", asked, text -> PaymentMethodId.parse(text)
                .map(PaymentMethodId::toString));
        keepIfValid(kept, "from", asked, text -> parseDay(text).map(LocalDate::toString));
        keepIfValid(kept, "to", asked, text -> parseDay(text).map(LocalDate::toString));
        keepIfValid(kept, "size", asked, text -> PAGE_SIZES.stream()
                .map(String::valueOf)
                .filter(text::equals)
                .findFirst());
        keepIfValid(kept, "sort", asked, text -> CustomerSort.parse(text).map(CustomerSort::toString));
        keepIfValid(kept, "columns", asked, CustomerFilter::parseColumns);
        keepIfValid(kept, "page", asked, text -> Optional.of(text).filter(page -> page.matches("[1-9][0-9]{0,6}")));
        return new CustomerFilter(kept);
    }

    /** Reads the parameters of the request. */
    public static CustomerFilter of(HttpServletRequest request) {
        return of(request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0])));
    }

    private static void keepIfValid(
            Map<String, String> kept,
            String name,
            Map<String, String> asked,
            Function<String, Optional<String>> meaning) {
        String text = asked.getOrDefault(name, "");
        if (!text.isBlank()) {
            meaning.apply(text).ifPresent(value -> kept.put(name, value));
        }
    }

    /** No value that a search finds is longer than the limit. */
    private static String trimSearchText(String text) {
        String bare = text.strip();
        return bare.length() > MAX_SEARCH_LENGTH ? bare.substring(0, MAX_SEARCH_LENGTH) : bare;
    }

    private static Optional<String> parseColumns(String text) {
        if (text.equals(NO_COLUMNS)) {
            return Optional.of(text);
        }
        List<String> asked = List.of(text.split(","));
        return Optional.of(COLUMNS.stream().filter(asked::contains).collect(Collectors.joining(",")))
                .filter(known -> !known.isEmpty());
    }

    private static <E extends Enum<E>> Optional<String> parseConstant(E[] known, String text) {
        return Stream.of(known).map(Enum::name).filter(text::equals).findFirst();
    }

    private static Optional<LocalDate> parseDay(String text) {
        try {
            return Optional.of(text).filter(day -> DAY.matcher(day).matches()).map(LocalDate::parse);
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Returns this filter with the page size of the cookie, unless the address contains one. */
    CustomerFilter withRememberedSize(HttpServletRequest request) {
        Map<String, String> sized = new LinkedHashMap<>(parameters);
        Stream.of(Objects.requireNonNullElse(request.getCookies(), new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(SIZE_COOKIE))
                .map(Cookie::getValue)
                .filter(size -> PAGE_SIZES.stream().map(String::valueOf).anyMatch(size::equals))
                .forEach(size -> sized.putIfAbsent("size", size));
        return new CustomerFilter(sized);
    }

    /** The valid parameters of the address. */
    public Map<String, String> parameters() {
        return parameters;
    }

    int size() {
        return get("size").isEmpty() ? PAGE_SIZE : Integer.parseInt(get("size"));
    }

    /** Returns the value of a parameter, or empty. */
    public String get(String name) {
        return parameters.getOrDefault(name, "");
    }

    int page() {
        return get("page").isEmpty() ? 0 : Integer.parseInt(get("page"));
    }

    CustomerSort sort() {
        return CustomerSort.parse(get("sort")).orElse(CustomerSort.NEWEST);
    }

    boolean isNarrowed() {
        return parameters.keySet().stream().anyMatch(name -> !NOT_FILTERS.contains(name));
    }

    public CustomerQuery query() {
        return new CustomerQuery(
                get("q"), filters(), sort(), new PageRequest(Math.min(page(), Customers.MAX_COUNTED / size()), size()));
    }

    private CustomerQuery.Filters filters() {
        return new CustomerQuery.Filters(
                CountryCode.parse(get("country")),
                Optional.of(get("personType")).filter(text -> !text.isEmpty()).map(PersonType::valueOf),
                Optional.of(get("status")).filter(text -> !text.isEmpty()).map(CustomerStatus::valueOf),
                Optional.of(get("import")).filter(text -> !text.isEmpty()),
                PaymentMethodId.parse(get("paymentMethod")),
                parseDay(get("from")).map(DisplayTimes::startOf),
                parseDay(get("to")).map(day -> DisplayTimes.startOf(day.plusDays(1))));
    }

    /** Returns the address of the first page of the list with one parameter changed; an empty value removes it. */
    String addressWith(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove("page");
        changed.put(name, value);
        return buildAddress("/customers/list", changed);
    }

    /** Returns the address of the file with all rows of the list, in the same order. */
    String exportAddress(String file) {
        Map<String, String> listed = new LinkedHashMap<>(parameters);
        listed.remove("page");
        listed.remove("size");
        listed.remove("columns");
        return buildAddress("/customers/export." + file, listed);
    }

    /** Returns the address of a bulk update of all matching customers on all pages. */
    String bulkUpdateAddress() {
        return buildAddress("/customers/actions/new", filterParameters());
    }

    /** Returns the address of the list with the filters only. */
    public String listAddress() {
        return buildAddress("/customers/list", filterParameters());
    }

    private Map<String, String> filterParameters() {
        Map<String, String> filtering = new LinkedHashMap<>(parameters);
        filtering.keySet().removeAll(NOT_FILTERS);
        return filtering;
    }

    /** Returns the address of this page with more parameters; an empty value removes a parameter. */
    public String currentAddressWith(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.putAll(more);
        return buildAddress("/customers/list", all);
    }

    private static String buildAddress(String path, Map<String, String> parameters) {
        String query = query(parameters);
        return path + (query.isEmpty() ? "" : "?" + query);
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Returns the query of a saved view: filters, order and columns, without the page. */
    public String viewQuery(String columns) {
        Map<String, String> kept = new LinkedHashMap<>(parameters);
        kept.keySet().removeAll(Set.of("page", "size"));
        kept.put("columns", columns);
        return query(kept);
    }
}
