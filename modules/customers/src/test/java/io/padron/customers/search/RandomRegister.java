package io.padron.customers.search;

import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerSort;
import io.padron.customers.CustomerStatus;
import io.padron.id.spi.PersonType;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.text.ReferenceKey;
import io.padron.kernel.text.WordTokenizer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Random customers in the database, and the same in memory, which a test can filter and sort itself. */
final class RandomRegister {

    static final Instant BEGIN = Instant.parse("2026-03-02T15:00:00Z");

    private static final List<String> NAMES = List.of(
            "María",
            "Mariana",
            "Marta",
            "José",
            "Josefa",
            "Juan",
            "Mar",
            "Pérez",
            "Peres",
            "García",
            "Gil",
            "Martínez");

    private final List<Line> lines = new ArrayList<>();
    private final Random random;

    RandomRegister(Random random) {
        this.random = random;
    }

    /** One customer as the list shows it. */
    record Line(long id, String name, Map<String, String> facts, Instant created) {

        String fact(String key) {
            return facts.getOrDefault(key, "");
        }

        boolean fits(CustomerQuery query) {
            CustomerQuery.Filters filters = query.filters();
            return filters.country().stream().allMatch(code -> code.value().equals(fact("country")))
                    && filters.personType().stream()
                            .allMatch(type -> type.name().equals(fact("type")))
                    && filters.status().stream()
                            .allMatch(status -> status.name().equals(fact("status")))
                    && filters.importId().stream().allMatch(fact("import")::equals)
                    && filters.paymentMethod().stream()
                            .allMatch(method -> method.toString().equals(fact("method")))
                    && filters.createdFrom().stream().noneMatch(created::isBefore)
                    && filters.createdBefore().stream().allMatch(created::isBefore)
                    && (query.q().isEmpty() || isFound(query.q()));
        }

        private boolean isFound(String q) {
            List<String> own = WordTokenizer.tokenizeName(name);
            List<String> typed = WordTokenizer.tokenizeQuery(q);
            boolean named = !typed.isEmpty()
                    && typed.stream().allMatch(word -> own.stream().anyMatch(mine -> mine.startsWith(word)));
            String number = SearchableNumber.of(q);
            return named
                    || number.length() >= 4 && fact("identity").startsWith(number)
                    || isReference(ReferenceKey.of(q))
                    || q.equals(Long.toString(id));
        }

        private boolean isReference(String key) {
            String own = ReferenceKey.of(fact("reference"));
            return key.equals(own)
                    || key.length() >= 4 && key.chars().anyMatch(Character::isDigit) && own.startsWith(key);
        }
    }

    static Comparator<Line> order(CustomerQuery query) {
        boolean byTime = query.filters().createdFrom().isPresent()
                || query.filters().createdBefore().isPresent();
        Comparator<Line> order = Comparator.comparing(Line::id);
        if (query.sort().by() == CustomerSort.By.NAME) {
            order = Comparator.comparing((Line line) -> SortName.of(line.name)).thenComparing(order);
        } else if (query.sort().by() == CustomerSort.By.CREATED_AT && byTime) {
            order = Comparator.comparing(Line::created).thenComparing(order);
        }
        return query.sort().descending() ? order.reversed() : order;
    }

    List<Line> fitting(CustomerQuery query) {
        return lines.stream()
                .filter(line -> line.fits(query))
                .sorted(order(query))
                .toList();
    }

    void fill(Connection connection, int customers) throws SQLException {
        for (int id = 1; id <= customers; id++) {
            Line line = line(id);
            lines.add(line);
            store(connection, line);
            new NameWordIndex(connection).addNames(Map.of(new CustomerId(id), line.name));
        }
    }

    private String any(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private Line line(int id) {
        String name = String.join(
                " ",
                NAMES.get(random.nextInt(NAMES.size())),
                NAMES.get(random.nextInt(NAMES.size())),
                NAMES.get(random.nextInt(NAMES.size())));
        return new Line(
                id,
                name,
                Map.of(
                        "country", any("MX", "MX", "MX", "CO", "AR"),
                        "type", any("NATURAL", "NATURAL", "LEGAL"),
                        "status", any("ACTIVE", "ACTIVE", "ACTIVE", "INACTIVE"),
                        "import", any("", "1", "2"),
                        "method", any("1", "2"),
                        "identity", "T" + (1000 + id % 97),
                        "reference", any("", "R" + id)),
                BEGIN.plusSeconds(random.nextInt(10)));
    }

    private static void store(Connection connection, Line line) throws SQLException {
        write(
                connection,
                "insert into customers (id, version, country, person_type, status, first_name, middle_name, last_name,"
                        + " second_last_name, full_name, legal_name, sort_name, identity_shown, address, reference, reference_key,"
                        + " created_at, created_by, import_id, import_row)"
                        + " values (?, 1, ?, ?, ?, '', '', '', '', ?, '', ?, '', '', nullif(?, ''), nullif(?, ''), ?, 'ana', nullif(?, ''), ?)",
                line.id,
                new CountryCode(line.fact("country")).value(),
                PersonType.valueOf(line.fact("type")).name(),
                CustomerStatus.valueOf(line.fact("status")).name(),
                line.name,
                SortName.of(line.name),
                line.fact("reference"),
                ReferenceKey.of(line.fact("reference")),
                Timestamp.valueOf(LocalDateTime.ofInstant(line.created, ZoneOffset.UTC)),
                line.fact("import"),
                (int) line.id);
        write(
                connection,
                "insert into customer_identities (customer_id, ordinal, kind, written, normal_form, search_key, formatted,"
                        + " rule_version, doubts) values (?, 0, 'TAX', ?, ?, ?, ?, '1', '')",
                line.id,
                line.fact("identity"),
                line.fact("identity"),
                line.fact("identity").toUpperCase(Locale.ROOT),
                line.fact("identity"));
        write(
                connection,
                "insert into customer_payment_methods (customer_id, ordinal, method_id, payment_reference) values (?, 0, ?, '')",
                line.id,
                Long.parseLong(line.fact("method")));
    }

    private static void write(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            statement.executeUpdate();
        }
    }
}
