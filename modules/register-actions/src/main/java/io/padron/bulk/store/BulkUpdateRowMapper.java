package io.padron.bulk.store;

import io.padron.bulk.BulkUpdateCounts;
import io.padron.bulk.BulkUpdateId;
import io.padron.bulk.BulkUpdateState;
import io.padron.bulk.BulkUpdateView;
import io.padron.bulk.NewBulkUpdate;
import io.padron.bulk.ledger.BulkUpdateLease;
import io.padron.bulk.ledger.BulkUpdateTask;
import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerStatus;
import io.padron.customers.bulk.BulkUpdate;
import io.padron.customers.bulk.Selection;
import io.padron.id.spi.PersonType;
import io.padron.kernel.CountryCode;
import io.padron.payments.PaymentMethodId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Maps rows of {@code bulk_updates}. */
final class BulkUpdateRowMapper {

    /** The stored name of a kind of change. */
    static final String STATUS = "STATUS";

    static final String METHOD = "METHOD";

    private BulkUpdateRowMapper() {}

    static BulkUpdateView toView(ResultSet row) throws SQLException {
        return new BulkUpdateView(
                new BulkUpdateId(row.getLong("id")),
                readBulkUpdate(row),
                readState(row),
                new BulkUpdateCounts(
                        row.getLong("expected"),
                        row.getLong("changed"),
                        row.getLong("unchanged"),
                        row.getLong("refused"),
                        row.getLong("restored"),
                        row.getLong("kept")),
                readText(row, "error_code"),
                row.getString("started_by"),
                readInstant(row, "started_at").orElseThrow(),
                readInstant(row, "ended_at"),
                readText(row, "undone_by"));
    }

    static BulkUpdateTask toTask(ResultSet row) throws SQLException {
        boolean undo = readState(row) == BulkUpdateState.UNDOING;
        return new BulkUpdateTask(
                new BulkUpdateLease(new BulkUpdateId(row.getLong("id")), row.getLong("fence")),
                readBulkUpdate(row),
                undo,
                row.getLong(undo ? "undo_position" : "position"),
                Objects.requireNonNull(row.getString(undo ? "undone_by" : "started_by")),
                undo ? readText(row, "undo_reason").orElse("") : "");
    }

    private static BulkUpdateState readState(ResultSet row) throws SQLException {
        return BulkUpdateState.valueOf(row.getString("state"));
    }

    private static NewBulkUpdate readBulkUpdate(ResultSet row) throws SQLException {
        String argument = row.getString("argument");
        BulkUpdate change = row.getString("change_type").equals(STATUS)
                ? new BulkUpdate.SetStatus(CustomerStatus.valueOf(argument), row.getString("reason"))
                : new BulkUpdate.AddPaymentMethod(new PaymentMethodId(Long.parseLong(argument)));
        long method = row.getLong("payment_method");
        boolean anyMethod = row.wasNull();
        return new NewBulkUpdate(
                new Selection(
                        row.getString("search_text"),
                        new CustomerQuery.Filters(
                                readText(row, "country").map(CountryCode::new),
                                readText(row, "person_type").map(PersonType::valueOf),
                                readText(row, "customer_status").map(CustomerStatus::valueOf),
                                readText(row, "import_id"),
                                anyMethod ? Optional.empty() : Optional.of(new PaymentMethodId(method)),
                                readInstant(row, "created_from"),
                                readInstant(row, "created_before"))),
                change);
    }

    private static Optional<String> readText(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Instant> readInstant(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp stored = row.getTimestamp(column);
        return Optional.ofNullable(stored).map(at -> at.toLocalDateTime().toInstant(ZoneOffset.UTC));
    }
}
