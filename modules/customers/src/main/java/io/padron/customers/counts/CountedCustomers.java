package io.padron.customers.counts;

import io.padron.access.Guarded;
import io.padron.customers.CustomerCounts;
import io.padron.customers.CustomerStatus;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonType;
import io.padron.kernel.Remembered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The numbers of the register, counted in an index that has all they need. */
@ApplicationScoped
@Guarded
@Transactional
class CountedCustomers implements CustomerCounts {

    @PersistenceContext
    EntityManager entities;

    private final Remembered<List<Group>> groups = new Remembered<>();
    private Remembered<List<Long>> created = new Remembered<>();
    private List<Instant> createdFor = List.of();

    @Override
    public List<Group> groups() {
        return groups.get(this::countGroups);
    }

    /** {@code count(*)}: of a column, PostgreSQL would have to look into the table. */
    private List<Group> countGroups() {
        List<Group> counted = new ArrayList<>();
        String sql =
                "select country, person_type, status, count(*) from customers group by country, person_type, status";
        for (Object row : entities.createNativeQuery(sql).getResultList()) {
            Object[] columns = (Object[]) row;
            counted.add(new Group(
                    new CountryCode((String) columns[0]),
                    PersonType.valueOf((String) columns[1]),
                    CustomerStatus.valueOf((String) columns[2]),
                    ((Number) columns[3]).longValue()));
        }
        return List.copyOf(counted);
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
        List<Long> counted = new ArrayList<>();
        for (int at = 1; at < moments.size(); at++) {
            counted.add(((Number) entities.createNativeQuery(
                                    "select count(*) from customers where created_at >= ? and created_at < ?")
                            .setParameter(1, utc(moments.get(at - 1)))
                            .setParameter(2, utc(moments.get(at)))
                            .getSingleResult())
                    .longValue());
        }
        return List.copyOf(counted);
    }

    /** The columns know no zone: they hold UTC. */
    private static Timestamp utc(Instant moment) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
    }
}
