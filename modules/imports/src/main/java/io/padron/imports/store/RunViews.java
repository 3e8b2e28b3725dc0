package io.padron.imports.store;

import io.padron.imports.ImportId;
import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import io.padron.imports.LoadMode;
import io.padron.imports.NewImport;
import io.padron.imports.files.LeftOut;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import io.padron.kernel.Page;
import io.padron.kernel.PageRequest;
import io.padron.kernel.PersonType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The lines of the runs, as people's lists show them. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RunViews {

    @Inject
    LedgerDatabase database;

    @Inject
    Hindrances hindrances;

    Optional<ImportView> find(ImportId id) {
        return database.with(handle -> {
            Counts counts = Counts.of(handle, id);
            LeftOut leftOut = LeftOutLines.of(handle, id);
            return handle.createQuery("select * from import_runs where id = ?")
                    .bind(0, id.value())
                    .map((row, context) -> view(row, counts, leftOut, hindrances.of(id)))
                    .findOne();
        });
    }

    Optional<ImportView> findClaimed(String claim) {
        return database.with(handle -> handle.createQuery("select id from import_runs where claimed_as = ?")
                        .bind(0, claim)
                        .mapTo(Long.class)
                        .findOne())
                .map(ImportId::new)
                .flatMap(this::find);
    }

    List<ImportView> find(Set<ImportId> ids) {
        return database.with(handle -> views(handle, List.copyOf(ids), "id"));
    }

    Page<ImportView> list(PageRequest page) {
        return list(page, "");
    }

    Page<ImportView> waiting(PageRequest page) {
        String states = Arrays.stream(ImportState.values())
                .filter(ImportState::waiting)
                .map(state -> "'" + state + "'")
                .collect(Collectors.joining(", "));
        return list(page, " where state in (" + states + ")");
    }

    private Page<ImportView> list(PageRequest page, String which) {
        return database.with(handle -> {
            List<ImportId> ids = handle.createQuery("select id from import_runs" + which
                            + " order by id desc offset :offset rows fetch next :size rows only")
                    .bind("offset", page.offset())
                    .bind("size", page.size())
                    .map((row, context) -> new ImportId(row.getLong(1)))
                    .list();
            long total = handle.createQuery("select count(*) from import_runs" + which)
                    .mapTo(Long.class)
                    .one();
            return new Page<>(views(handle, ids, "id desc"), total);
        });
    }

    private static List<ImportView> views(Handle handle, List<ImportId> ids, String order) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<ImportId, Counts> counts = Counts.of(handle, ids);
        Map<ImportId, LeftOut> leftOut = LeftOutLines.of(handle, ids);
        return handle.createQuery("select * from import_runs where id in (<ids>) order by " + order)
                .bindList("ids", ids.stream().map(ImportId::value).toList())
                .map((row, context) -> {
                    ImportId id = new ImportId(row.getLong("id"));
                    return view(
                            row,
                            counts.getOrDefault(id, Counts.none()),
                            leftOut.getOrDefault(id, LeftOut.NOTHING),
                            Optional.empty());
                })
                .list();
    }

    /** @param hindrance why it does not get on at present */
    private static ImportView view(
            ResultSet row, Counts counts, LeftOut leftOut, Optional<ImportView.Failure> hindrance) throws SQLException {
        ImportState state = ImportState.valueOf(row.getString("state"));
        String errorCode = row.getString("error_code");
        java.sql.Timestamp ended = row.getTimestamp("ended_at");
        return new ImportView(
                new ImportId(row.getLong("id")),
                row.getString("file_name"),
                new CountryCode(row.getString("country")),
                PersonType.valueOf(row.getString("person_type")),
                LoadMode.valueOf(row.getString("load_mode")),
                state,
                counts.rowsInFile(),
                counts.rows(),
                counts.accepted(),
                counts.loaded(),
                counts.inFile(),
                counts.inRegister(),
                counts.rejected(),
                counts.warned(),
                counts.removed(),
                counts.kept(),
                Optional.ofNullable(row.getString("paused_in")).map(ImportState::valueOf),
                leftOut,
                errorCode == null
                        ? hindrance.filter(why -> state.active())
                        : Optional.of(new ImportView.Failure(
                                errorCode, new Message(row.getString("error_es"), row.getString("error_en")))),
                row.getString("started_by"),
                LedgerDatabase.instant(started(row)),
                Optional.ofNullable(ended).map(at -> LedgerDatabase.instant(at.toLocalDateTime())));
    }

    private static LocalDateTime started(ResultSet row) throws SQLException {
        return row.getTimestamp("started_at").toLocalDateTime();
    }

    Optional<ImportId> latestOf(String sha256) {
        return database.with(handle -> handle.createQuery("select max(id) from import_runs where sha256 = ?")
                .bind(0, sha256)
                .mapTo(Long.class)
                .findOne()
                .map(ImportId::new));
    }

    /** The latest earlier runs of the same bytes, newest first. */
    List<ImportId> latestOf(String sha256, ImportId before) {
        return database.with(handle -> handle.createQuery("select id from import_runs where sha256 = ? and id < ?"
                        + " order by id desc fetch next 10 rows only")
                .bind(0, sha256)
                .bind(1, before.value())
                .map((row, context) -> new ImportId(row.getLong(1)))
                .list());
    }

    /** How a run's file came, to be taken again. */
    Optional<StoredFile> stored(ImportId id) {
        return database.with(handle -> handle.createQuery("select * from import_runs where id = ?")
                .bind(0, id.value())
                .map((row, context) -> new StoredFile(
                        new NewImport(
                                row.getString("file_name"),
                                new CountryCode(row.getString("country")),
                                PersonType.valueOf(row.getString("person_type")),
                                LoadMode.valueOf(row.getString("load_mode")),
                                row.getString("payment_method")),
                        row.getString("sha256"),
                        row.getLong("size_bytes")))
                .findOne());
    }

    /** A file that is here already. */
    record StoredFile(NewImport order, String sha256, long bytes) {}
}
