package io.padron.web.home;

import io.padron.customers.CustomerCounts;
import io.padron.customers.CustomerCounts.Group;
import io.padron.customers.CustomerStatus;
import io.padron.identity.Countries;
import io.padron.web.Language;
import io.padron.web.Times;
import io.padron.web.Words;
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
public class RegisterCharts {

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
    private List<Bar> byCountry = List.of();
    private List<Bar> byType = List.of();
    private List<Bar> byStatus = List.of();
    private List<Bar> weeks = List.of();

    @PostConstruct
    void count() {
        locale = Language.chosen(request);
        List<Group> groups = counts.groups();
        total = groups.stream().mapToLong(Group::customers).sum();
        byCountry = bars(
                groups,
                group -> countries.nameOf(group.country()).in(locale),
                group -> "/customers/list?country=" + group.country());
        byType = bars(
                groups,
                this::type,
                group -> "/customers/list?country=" + group.country() + "&personType=" + group.personType());
        byStatus = Bar.of(
                counts.statuses().entrySet().stream()
                        .sorted(Map.Entry.<CustomerStatus, Long>comparingByValue()
                                .reversed())
                        .map(status -> new Bar.Counted(
                                Words.get("status-" + status.getKey()).in(locale),
                                status.getValue(),
                                "/customers/list?status=" + status.getKey()))
                        .toList(),
                locale);
        weeks = total == 0 ? List.of() : newPerWeek();
    }

    private List<Bar> bars(List<Group> groups, Function<Group, String> label, Function<Group, String> address) {
        Map<String, Long> sums = new LinkedHashMap<>();
        Map<String, String> addresses = new LinkedHashMap<>();
        groups.forEach(group -> {
            sums.merge(label.apply(group), group.customers(), Long::sum);
            addresses.put(label.apply(group), address.apply(group));
        });
        return Bar.ofSums(sums, addresses, locale);
    }

    private String type(Group group) {
        return countries
                .find(group.country())
                .map(country -> country.form(group.personType()).label().in(locale) + ", "
                        + country.name().in(locale))
                .orElseGet(() -> Words.get("person-" + group.personType()).in(locale) + ", " + group.country());
    }

    /** From Monday to Monday where the organisation is; the present week is the last. */
    private List<Bar> newPerWeek() {
        LocalDate monday = LocalDate.ofInstant(clock.instant(), Times.zone())
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<LocalDate> mondays =
                IntStream.rangeClosed(1 - WEEKS, 1).mapToObj(monday::plusWeeks).toList();
        List<Instant> moments = mondays.stream()
                .map(day -> day.atStartOfDay(Times.zone()).toInstant())
                .toList();
        List<Long> created = counts.created(moments);
        DateTimeFormatter dates = DateTimeFormatter.ofPattern("d MMM", locale);
        List<Bar.Counted> counted = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            String label = Words.get("week-of", dates.format(mondays.get(week))).in(locale);
            counted.add(new Bar.Counted(
                    label,
                    created.get(week),
                    "/customers/list?from=" + mondays.get(week) + "&to="
                            + mondays.get(week + 1).minusDays(1)));
        }
        return Bar.of(counted, locale);
    }

    public boolean isNone() {
        return total == 0;
    }

    public String getTotal() {
        return Words.get("home-total", total).in(locale);
    }

    public List<Bar> getByCountry() {
        return byCountry;
    }

    public List<Bar> getByType() {
        return byType;
    }

    public List<Bar> getByStatus() {
        return byStatus;
    }

    public List<Bar> getWeeks() {
        return weeks;
    }
}
