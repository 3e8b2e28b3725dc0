package io.padron.web.customers;

import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerSort;
import io.padron.customers.CustomerStatus;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PageRequest;
import io.padron.kernel.PersonType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which part of the list is shown: exactly what stands in the page's address. Texts that mean nothing are left out. */
final class CustomerFilter {

    static final int PAGE_SIZE = 50;

    private final Map<String, String> parameters;

    private CustomerFilter(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** What the parameters of the address ask for; absent ones may be missing or blank. */
    static CustomerFilter of(Map<String, String> asked) {
        Map<String, String> kept = new LinkedHashMap<>();
        keep(kept, "q", asked, text -> Optional.of(text.strip()));
        keep(kept, "country", asked, text -> CountryCode.parse(text).map(CountryCode::value));
        keep(kept, "personType", asked, text -> named(PersonType.values(), text));
        keep(kept, "status", asked, text -> named(CustomerStatus.values(), text));
        keep(kept, "import", asked, text -> Optional.of(text).filter(id -> id.matches("[1-9][0-9]{0,17}")));
        keep(kept, "sort", asked, text -> CustomerSort.parse(text).map(CustomerSort::toString));
        keep(kept, "page", asked, text -> Optional.of(text).filter(page -> page.matches("[1-9][0-9]{0,6}")));
        return new CustomerFilter(kept);
    }

    private static void keep(
            Map<String, String> kept,
            String name,
            Map<String, String> asked,
            Function<String, Optional<String>> meaning) {
        String text = asked.getOrDefault(name, "");
        if (!text.isBlank()) {
            meaning.apply(text).ifPresent(value -> kept.put(name, value));
        }
    }

    private static <E extends Enum<E>> Optional<String> named(E[] known, String text) {
        return Stream.of(known).map(Enum::name).filter(text::equals).findFirst();
    }

    String get(String name) {
        return parameters.getOrDefault(name, "");
    }

    int page() {
        return get("page").isEmpty() ? 0 : Integer.parseInt(get("page"));
    }

    CustomerSort sort() {
        return CustomerSort.parse(get("sort")).orElse(CustomerSort.NEWEST);
    }

    boolean isNarrowed() {
        return parameters.keySet().stream().anyMatch(name -> !name.equals("sort") && !name.equals("page"));
    }

    CustomerQuery query() {
        return new CustomerQuery(
                get("q"),
                CountryCode.parse(get("country")),
                Optional.of(get("personType")).filter(text -> !text.isEmpty()).map(PersonType::valueOf),
                Optional.of(get("status")).filter(text -> !text.isEmpty()).map(CustomerStatus::valueOf),
                Optional.of(get("import")).filter(text -> !text.isEmpty()),
                sort(),
                new PageRequest(page(), PAGE_SIZE));
    }

    /** The address of the list with one parameter changed, an empty text to take it off; back to the first page. */
    String with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove("page");
        changed.put(name, value);
        String query = changed.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "/customers/list" + (query.isEmpty() ? "" : "?" + query);
    }
}
