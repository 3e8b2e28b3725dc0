package io.padron.access.requests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of named requests, each step a short transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RequestRows {

    private static final String OURS = " where user_name = ? and request_name = ? and claim = ?";

    @PersistenceContext
    EntityManager entities;

    /** What is known of a request: what came of it, and how it was answered. */
    record Line(Optional<Outcome> outcome, Optional<StoredAnswer> answer) {}

    void forget(long before) {
        update("delete from named_requests where begun_at < ?", before);
    }

    /** Throws {@link PersistenceException} when somebody was faster. */
    void add(Attempt attempt, long now) {
        update(
                "insert into named_requests (user_name, request_name, claim, claim_until, begun_at)"
                        + " values (?, ?, ?, ?, ?)",
                attempt.user(),
                attempt.name(),
                attempt.claim(),
                now + NamedRequests.CLAIM.toMillis(),
                now);
    }

    boolean takeOver(Attempt attempt, long now) {
        return update(
                        "update named_requests set claim = ?, claim_until = ?"
                                + " where user_name = ? and request_name = ? and claim_until < ? and status is null",
                        attempt.claim(),
                        now + NamedRequests.CLAIM.toMillis(),
                        attempt.user(),
                        attempt.name(),
                        now)
                == 1;
    }

    boolean renew(Attempt attempt, long now) {
        return update(
                        "update named_requests set claim_until = ?" + OURS,
                        now + NamedRequests.CLAIM.toMillis(),
                        attempt.user(),
                        attempt.name(),
                        attempt.claim())
                == 1;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    boolean made(Attempt attempt, Outcome outcome) {
        return update(
                        "update named_requests set fingerprint = ?, made = ?" + OURS,
                        outcome.fingerprint(),
                        outcome.made(),
                        attempt.user(),
                        attempt.name(),
                        attempt.claim())
                == 1;
    }

    void answered(Attempt attempt, String fingerprint, StoredAnswer answer) {
        update(
                "update named_requests set fingerprint = ?, status = ?, location = ?, entity_tag = ?, body = ?" + OURS,
                fingerprint,
                answer.status(),
                answer.location(),
                answer.entityTag(),
                answer.body(),
                attempt.user(),
                attempt.name(),
                attempt.claim());
    }

    void release(Attempt attempt) {
        update("update named_requests set claim_until = 0" + OURS, attempt.user(), attempt.name(), attempt.claim());
        update(
                "delete from named_requests" + OURS + " and made is null",
                attempt.user(),
                attempt.name(),
                attempt.claim());
    }

    Optional<Line> find(Attempt attempt) {
        try (PreparedStatement statement = connection()
                .prepareStatement("select fingerprint, made, status, location, entity_tag, body from named_requests"
                        + " where user_name = ? and request_name = ?")) {
            statement.setString(1, attempt.user());
            statement.setString(2, attempt.name());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(line(row)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        String fingerprint = row.getString("fingerprint");
        int status = row.getInt("status");
        Optional<StoredAnswer> answer = status == 0
                ? Optional.empty()
                : Optional.of(
                        new StoredAnswer(status, text(row, "location"), text(row, "entity_tag"), text(row, "body")));
        return new Line(
                fingerprint == null ? Optional.empty() : Optional.of(new Outcome(fingerprint, text(row, "made"))),
                answer);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        @Nullable String stored = row.getString(column);
        return Objects.requireNonNullElse(stored, "");
    }

    private int update(String sql, Object... values) {
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    private Connection connection() {
        return entities.unwrap(Connection.class);
    }
}
