package io.padron.customers.counts;

import io.padron.access.Guarded;
import io.padron.customers.CustomerStatus;
import io.padron.customers.search.PartitionCounts;
import io.padron.customers.search.PartitionCounts.PartitionCount;
import io.padron.id.spi.PersonType;
import io.padron.kernel.CountryCode;
import io.padron.kernel.TimedCache;
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

/** Counts customers in covering indexes. */
@ApplicationScoped
@Guarded
@Transactional
class StoredCustomerCounts implements CustomerCounts {

    private static final String CREATED = "select count(*) from customers where created_at >= ? and created_at < ?";

    @PersistenceContext
    EntityManager entities;

    private final TimedCache<List<PartitionCount>> partitionCounts = new TimedCache<>();

    private TimedCache<List<Long>> created = new TimedCache<>();
    private List<Instant> createdFor = List.of();

    @Override
    public List<CountryTypeCount> countByCountryAndType() {
        Map<List<Object>, Long> counted = countPartitions().stream()
                .collect(Collectors.groupingBy(
                        kind -> List.of(kind.country(), kind.type()),
                        Collectors.summingLong(PartitionCount::customers)));
        return counted.entrySet().stream()
                .map(group -> new CountryTypeCount(
                        (CountryCode) group.getKey().get(0),
                        (PersonType) group.getKey().get(1),
                        group.getValue()))
                .toList();
    }

    @Override
    public Map<CustomerStatus, Long> countByStatus() {
        return countPartitions().stream()
                .collect(Collectors.groupingBy(
                        PartitionCount::status, Collectors.summingLong(PartitionCount::customers)));
    }

    private List<PartitionCount> countPartitions() {
        return partitionCounts.get(() -> Sql.withConnection(entities, PartitionCounts::countPartitions));
    }

    @Override
    public List<Long> countCreatedBetween(List<Instant> moments) {
        return cacheForMoments(List.copyOf(moments)).get(() -> countCreated(moments));
    }

    /** All users ask for the same moments until the week ends. */
    private synchronized TimedCache<List<Long>> cacheForMoments(List<Instant> moments) {
        if (!moments.equals(createdFor)) {
            createdFor = moments;
            created = new TimedCache<>();
        }
        return created;
    }

    private List<Long> countCreated(List<Instant> moments) {
        return Sql.withConnection(entities, connection -> {
            List<Long> counted = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(Sql.withoutWaiting(connection, CREATED))) {
                for (int at = 1; at < moments.size(); at++) {
                    statement.setTimestamp(1, toUtcTimestamp(moments.get(at - 1)));
                    statement.setTimestamp(2, toUtcTimestamp(moments.get(at)));
                    try (ResultSet rows = statement.executeQuery()) {
                        rows.next();
                        counted.add(rows.getLong(1));
                    }
                }
            }
            return List.copyOf(counted);
        });
    }

    /** The columns have no time zone; they hold UTC. */
    private static Timestamp toUtcTimestamp(Instant moment) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
    }
}
