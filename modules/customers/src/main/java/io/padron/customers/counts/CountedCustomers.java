package io.padron.customers.counts;

import io.padron.access.Guarded;
import io.padron.customers.CustomerCounts;
import io.padron.customers.CustomerStatus;
import io.padron.customers.search.KindCounts;
import io.padron.customers.search.KindCounts.KindCount;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonType;
import io.padron.kernel.Remembered;
import io.padron.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The numbers of the register, counted in indexes that have all they need. */
@ApplicationScoped
@Guarded
@Transactional
class CountedCustomers implements CustomerCounts {

    private static final String CREATED = "select count(*) from customers where created_at >= ? and created_at < ?";

    @PersistenceContext
    EntityManager entities;

    private final Remembered<List<KindCount>> kinds = new Remembered<>();

    private Remembered<List<Long>> created = new Remembered<>();
    private List<Instant> createdFor = List.of();

    @Override
    public List<Group> groups() {
        Map<List<Object>, Long> counted = kinds().stream()
                .collect(Collectors.groupingBy(
                        kind -> List.of(kind.country(), kind.type()), Collectors.summingLong(KindCount::customers)));
        return counted.entrySet().stream()
                .map(group -> new Group(
                        (CountryCode) group.getKey().get(0),
                        (PersonType) group.getKey().get(1),
                        group.getValue()))
                .toList();
    }

    @Override
    public Map<CustomerStatus, Long> statuses() {
        return kinds().stream()
                .collect(Collectors.groupingBy(KindCount::status, Collectors.summingLong(KindCount::customers)));
    }

    private List<KindCount> kinds() {
        return kinds.get(() -> Sql.run(entities, KindCounts::of));
    }

    @Override
    public List<Long> created(List<Instant> moments) {
        return forMoments(List.copyOf(moments)).get(() -> countCreated(moments));
    }

    /** Everybody asks for the same moments, until the week is over. */
    private synchronized Remembered<List<Long>> forMoments(List<Instant> moments) {
        if (!moments.equals(createdFor)) {
            createdFor = moments;
            created = new Remembered<>();
        }
        return created;
    }

    private List<Long> countCreated(List<Instant> moments) {
        return Sql.run(entities, connection -> {
            List<Long> counted = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(Sql.atOnce(connection, CREATED))) {
                for (int at = 1; at < moments.size(); at++) {
                    statement.setTimestamp(1, utc(moments.get(at - 1)));
                    statement.setTimestamp(2, utc(moments.get(at)));
                    try (ResultSet rows = statement.executeQuery()) {
                        rows.next();
                        counted.add(rows.getLong(1));
                    }
                }
            }
            return List.copyOf(counted);
        });
    }

    /** The columns know no zone: they hold UTC. */
    private static Timestamp utc(Instant moment) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
    }
}
