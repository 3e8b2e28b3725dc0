package io.padron.access.idempotency;

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

/** The table of idempotency keys. Each step is a short transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class IdempotencyKeyRows {

    private static final String LOCK_HELD = " where user_name = ? and idempotency_key = ? and lock_token = ?";

    @PersistenceContext
    EntityManager entities;

    /** A stored key: the created resource, and the stored response. */
    record IdempotencyKeyRow(Optional<KeyedResult> result, Optional<StoredResponse> response) {}

    void deleteOlderThan(long before) {
        executeUpdate("delete from idempotency_keys where created_at < ?", before);
    }

    /**
     * Inserts a key.
     *
     * @throws PersistenceException when another transaction has inserted the key
     */
    void insertKey(KeyLock keyLock, long now) {
        executeUpdate(
                "insert into idempotency_keys (user_name, idempotency_key, lock_token, locked_until, created_at)"
                        + " values (?, ?, ?, ?, ?)",
                keyLock.user(),
                keyLock.key(),
                keyLock.lockToken(),
                now + IdempotencyKeys.LOCK_DURATION.toMillis(),
                now);
    }

    boolean takeOverLock(KeyLock keyLock, long now) {
        return executeUpdate(
                        "update idempotency_keys set lock_token = ?, locked_until = ?"
                                + " where user_name = ? and idempotency_key = ? and locked_until < ? and status is null",
                        keyLock.lockToken(),
                        now + IdempotencyKeys.LOCK_DURATION.toMillis(),
                        keyLock.user(),
                        keyLock.key(),
                        now)
                == 1;
    }

    boolean renewLock(KeyLock keyLock, long now) {
        return executeUpdate(
                        "update idempotency_keys set locked_until = ?" + LOCK_HELD,
                        now + IdempotencyKeys.LOCK_DURATION.toMillis(),
                        keyLock.user(),
                        keyLock.key(),
                        keyLock.lockToken())
                == 1;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    boolean recordResult(KeyLock keyLock, KeyedResult keyedResult) {
        return executeUpdate(
                        "update idempotency_keys set fingerprint = ?, resource_id = ?" + LOCK_HELD,
                        keyedResult.fingerprint(),
                        keyedResult.resourceId(),
                        keyLock.user(),
                        keyLock.key(),
                        keyLock.lockToken())
                == 1;
    }

    void saveResponse(KeyLock keyLock, String fingerprint, StoredResponse answer) {
        executeUpdate(
                "update idempotency_keys set fingerprint = ?, status = ?, location = ?, entity_tag = ?, body = ?"
                        + LOCK_HELD,
                fingerprint,
                answer.status(),
                answer.location(),
                answer.entityTag(),
                answer.body(),
                keyLock.user(),
                keyLock.key(),
                keyLock.lockToken());
    }

    void releaseLock(KeyLock keyLock) {
        executeUpdate(
                "update idempotency_keys set locked_until = 0" + LOCK_HELD,
                keyLock.user(),
                keyLock.key(),
                keyLock.lockToken());
        executeUpdate(
                "delete from idempotency_keys" + LOCK_HELD + " and resource_id is null",
                keyLock.user(),
                keyLock.key(),
                keyLock.lockToken());
    }

    Optional<IdempotencyKeyRow> findByKey(KeyLock keyLock) {
        try (PreparedStatement statement = connection()
                .prepareStatement(
                        "select fingerprint, resource_id, status, location, entity_tag, body from idempotency_keys"
                                + " where user_name = ? and idempotency_key = ?")) {
            statement.setString(1, keyLock.user());
            statement.setString(2, keyLock.key());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(readRow(row)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    private static IdempotencyKeyRow readRow(ResultSet row) throws SQLException {
        String fingerprint = row.getString("fingerprint");
        int status = row.getInt("status");
        Optional<StoredResponse> answer = status == 0
                ? Optional.empty()
                : Optional.of(new StoredResponse(
                        status, readText(row, "location"), readText(row, "entity_tag"), readText(row, "body")));
        return new IdempotencyKeyRow(
                fingerprint == null
                        ? Optional.empty()
                        : Optional.of(new KeyedResult(fingerprint, readText(row, "resource_id"))),
                answer);
    }

    private static String readText(ResultSet row, String column) throws SQLException {
        @Nullable String stored = row.getString(column);
        return Objects.requireNonNullElse(stored, "");
    }

    private int executeUpdate(String sql, Object... values) {
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
