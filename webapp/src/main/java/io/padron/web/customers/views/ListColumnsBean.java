package io.padron.web.customers.views;

import io.padron.customers.views.ListViews;
import io.padron.web.Language;
import io.padron.web.UiMessages;
import io.padron.web.customers.CustomerFilter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of the list: those of the address, or else those that the user chose last. */
@Named("listColumns")
@RequestScoped
public class ListColumnsBean {

    private static final Set<String> DEFAULT_COLUMNS = Set.of("identity", "type", "status", "created", "method");

    private static final Map<String, String> TITLES = Map.of(
            "identity", "column-identity",
            "type", "column-type",
            "status", "column-status",
            "created", "column-created",
            "method", "payment-method",
            "reference", "reference",
            "country", "country");

    /** A column that may be shown. */
    public record ColumnOption(String code, String label, boolean chosen) {}

    @Inject
    ListViews views;

    @Inject
    HttpServletRequest request;

    private Set<String> shown = DEFAULT_COLUMNS;
    private List<ColumnOption> choices = List.of();

    @PostConstruct
    void load() {
        Locale locale = Language.chosenLocale(request);
        String asked = CustomerFilter.of(request).get("columns");
        shown = asked.isEmpty()
                ? views.findColumns().map(Set::copyOf).orElse(DEFAULT_COLUMNS)
                : Set.of(asked.split(","));
        choices = CustomerFilter.COLUMNS.stream()
                .map(code -> new ColumnOption(
                        code,
                        UiMessages.get(Objects.requireNonNull(TITLES.get(code))).in(locale),
                        shown.contains(code)))
                .toList();
    }

    /** Saves the selected columns and shows them. */
    public void choose() throws IOException {
        List<String> ticked = List.of(Objects.requireNonNullElse(request.getParameterValues("column"), new String[0]));
        views.saveColumns(
                CustomerFilter.COLUMNS.stream().filter(ticked::contains).toList());
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect(CustomerFilter.of(request).currentAddressWith(Map.of("columns", "")));
    }

    public List<ColumnOption> getChoices() {
        return choices;
    }

    /** The CSS classes that hide columns of the table. They have no effect on a phone, where rows are cards. */
    public String getHiddenColumnClasses() {
        return CustomerFilter.COLUMNS.stream()
                .filter(code -> !shown.contains(code))
                .map("off-"::concat)
                .collect(Collectors.joining(" "));
    }

    /** Returns the shown columns as the value of the address parameter. */
    String toParameter() {
        List<String> codes =
                CustomerFilter.COLUMNS.stream().filter(shown::contains).toList();
        return codes.isEmpty() ? CustomerFilter.NO_COLUMNS : String.join(",", codes);
    }
}
