package io.padron.web.home;

import io.padron.customers.CustomerStatus;
import io.padron.customers.counts.CustomerCounts;
import io.padron.customers.counts.CustomerCounts.CountryTypeCount;
import io.padron.identity.Countries;
import io.padron.web.DisplayTimes;
import io.padron.web.Language;
import io.padron.web.UiMessages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** How the register stands, as charts each of whose lines leads to its customers. */
@Named("registerCharts")
@RequestScoped
public class RegisterChartsBean {

    private static final int WEEKS = 8;

    @Inject
    CustomerCounts counts;

    @Inject
    Countries countries;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;
    private long total;
    private List<ChartBar> byCountry = List.of();
    private List<ChartBar> byType = List.of();
    private List<ChartBar> byStatus = List.of();
    private List<ChartBar> weeks = List.of();

    @PostConstruct
    void load() {
        locale = Language.chosenLocale(request);
        List<CountryTypeCount> groups = counts.countByCountryAndType();
        total = groups.stream().mapToLong(CountryTypeCount::customers).sum();
        byCountry = createBars(
                groups,
                countryTypeCount -> countries.nameOf(countryTypeCount.country()).in(locale),
                countryTypeCount -> "/customers/list?country=" + countryTypeCount.country());
        byType = createBars(
                groups,
                this::typeLabel,
                countryTypeCount -> "/customers/list?country=" + countryTypeCount.country() + "&personType="
                        + countryTypeCount.personType());
        byStatus = ChartBar.of(
                counts.countByStatus().entrySet().stream()
                        .sorted(Map.Entry.<CustomerStatus, Long>comparingByValue()
                                .reversed())
                        .map(status -> new ChartBar.CountedItem(
                                UiMessages.get("status-" + status.getKey()).in(locale),
                                status.getValue(),
                                "/customers/list?status=" + status.getKey()))
                        .toList(),
                locale);
        weeks = total == 0 ? List.of() : countNewPerWeek();
    }

    private List<ChartBar> createBars(
            List<CountryTypeCount> groups,
            Function<CountryTypeCount, String> label,
            Function<CountryTypeCount, String> address) {
        Map<String, Long> sums = new LinkedHashMap<>();
        Map<String, String> addresses = new LinkedHashMap<>();
        groups.forEach(countryTypeCount -> {
            sums.merge(label.apply(countryTypeCount), countryTypeCount.customers(), Long::sum);
            addresses.put(label.apply(countryTypeCount), address.apply(countryTypeCount));
        });
        return ChartBar.ofSums(sums, addresses, locale);
    }

    private String typeLabel(CountryTypeCount countryTypeCount) {
        return countries
                .find(countryTypeCount.country())
                .map(country ->
                        country.form(countryTypeCount.personType()).label().in(locale) + ", "
                                + country.name().in(locale))
                .orElseGet(() -> UiMessages.get("person-" + countryTypeCount.personType())
                                .in(locale) + ", " + countryTypeCount.country());
    }

    /** From Monday to Monday where the organisation is; the present week is the last. */
    private List<ChartBar> countNewPerWeek() {
        LocalDate monday = LocalDate.ofInstant(clock.instant(), DisplayTimes.zone())
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<LocalDate> mondays =
                IntStream.rangeClosed(1 - WEEKS, 1).mapToObj(monday::plusWeeks).toList();
        List<Instant> moments = mondays.stream()
                .map(day -> day.atStartOfDay(DisplayTimes.zone()).toInstant())
                .toList();
        List<Long> created = counts.countCreatedBetween(moments);
        DateTimeFormatter dates = DateTimeFormatter.ofPattern("d MMM", locale);
        List<ChartBar.CountedItem> counted = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            String label =
                    UiMessages.get("week-of", dates.format(mondays.get(week))).in(locale);
            counted.add(new ChartBar.CountedItem(
                    label,
                    created.get(week),
                    "/customers/list?from=" + mondays.get(week) + "&to="
                            + mondays.get(week + 1).minusDays(1)));
        }
        return ChartBar.of(counted, locale);
    }

    public boolean isNone() {
        return total == 0;
    }

    public String getTotal() {
        return UiMessages.get("home-total", total).in(locale);
    }

    public List<ChartBar> getByCountry() {
        return byCountry;
    }

    public List<ChartBar> getByType() {
        return byType;
    }

    public List<ChartBar> getByStatus() {
        return byStatus;
    }

    public List<ChartBar> getWeeks() {
        return weeks;
    }
}
