package io.padron.web;

import io.padron.id.spi.PersonType;
import io.padron.identity.CountryView;
import io.padron.identity.FormView;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The first step of a form and of an import: of which country and which type the customers are. It stands in the
 * address of the page.
 *
 * @param country the chosen country's code, or empty
 * @param personType the chosen type's name, or empty
 * @param label persona física, México; empty until chosen
 */
public record PersonChoice(String country, String personType, String label, List<Option> options)
        implements Serializable {

    /** Nothing chosen, and nothing to choose. */
    public static final PersonChoice NONE = new PersonChoice("", "", "", List.of());

    /** A country with the names of its person types. */
    public record Option(String country, String name, String natural, String legal) implements Serializable {}

    public static PersonChoice fromRequest(HttpServletRequest request, List<CountryView> countries, Locale locale) {
        List<Option> options =
                countries.stream().map(country -> toOption(country, locale)).toList();
        String wanted = Objects.requireNonNullElse(request.getParameter("country"), "");
        String type = Objects.requireNonNullElse(request.getParameter("personType"), "");
        Optional<CountryView> found = countries.stream()
                .filter(country -> country.code().value().equals(wanted))
                .findFirst();
        boolean typed = type.equals(PersonType.NATURAL.name()) || type.equals(PersonType.LEGAL.name());
        if (found.isEmpty() || !typed) {
            return new PersonChoice("", "", "", options);
        }
        FormView form = found.get().form(PersonType.valueOf(type));
        String label = form.label().in(locale) + ", " + found.get().name().in(locale);
        return new PersonChoice(wanted, type, label, options);
    }

    private static Option toOption(CountryView country, Locale locale) {
        return new Option(
                country.code().value(),
                country.name().in(locale),
                country.form(PersonType.NATURAL).label().in(locale),
                country.form(PersonType.LEGAL).label().in(locale));
    }

    public boolean isMade() {
        return !country.isEmpty();
    }
}
