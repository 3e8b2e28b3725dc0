package io.padron.customers.search;

import io.padron.customers.CustomerQuery;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The filters of a customer query as SQL conditions. */
final class FilterConditions {

    private FilterConditions() {}

    /** Joins the conditions that are not empty. */
    static SqlFragment whereClause(List<SqlFragment> conditions) {
        List<SqlFragment> given =
                conditions.stream().filter(condition -> !condition.isEmpty()).toList();
        return given.isEmpty()
                ? new SqlFragment()
                : new SqlFragment().append(" where ").append(SqlFragment.join(" and ", given));
    }

    /** The conditions on the columns of {@code customers c}; empty without a filter. */
    static SqlFragment of(CustomerQuery.Filters filters) {
        List<SqlFragment> given = new ArrayList<>();
        filters.country().ifPresent(country -> given.add(new SqlFragment().append("c.country = ?", country.value())));
        filters.personType().ifPresent(type -> given.add(new SqlFragment().append("c.person_type = ?", type.name())));
        filters.status().ifPresent(status -> given.add(new SqlFragment().append("c.status = ?", status.name())));
        filters.importId().ifPresent(source -> given.add(new SqlFragment().append("c.import_id = ?", source)));
        filters.createdFrom()
                .ifPresent(from -> given.add(new SqlFragment().append("c.created_at >= ?", toUtcTimestamp(from))));
        filters.createdBefore()
                .ifPresent(end -> given.add(new SqlFragment().append("c.created_at < ?", toUtcTimestamp(end))));
        return SqlFragment.join(" and ", given);
    }

    private static Timestamp toUtcTimestamp(Instant instant) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
}
