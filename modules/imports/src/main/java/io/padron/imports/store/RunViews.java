package io.padron.imports.store;

import io.padron.id.spi.PersonType;
import io.padron.imports.ImportId;
import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import io.padron.imports.LoadMode;
import io.padron.imports.NewImport;
import io.padron.imports.files.SkippedData;
import io.padron.imports.store.tables.RunCounts;
import io.padron.imports.store.tables.SkippedDataRows;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import io.padron.kernel.Page;
import io.padron.kernel.PageRequest;
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

/** Reads runs for lists and pages. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RunViews {

    @Inject
    ImportDatabase database;

    @Inject
    StalledRuns stalledRuns;

    Optional<ImportView> find(ImportId id) {
        return database.withHandle(handle -> {
            RunCounts runCounts = RunCounts.readCounts(handle, id);
            SkippedData skippedData = SkippedDataRows.readSkippedData(handle, id);
            return handle.createQuery("select * from import_runs where id = ?")
                    .bind(0, id.value())
                    .map((row, context) -> toView(row, runCounts, skippedData, stalledRuns.findReason(id)))
                    .findOne();
        });
    }

    Optional<ImportView> findByUploadKey(String uploadKey) {
        return database.withHandle(handle -> handle.createQuery("select id from import_runs where upload_key = ?")
                        .bind(0, uploadKey)
                        .mapTo(Long.class)
                        .findOne())
                .map(ImportId::new)
                .flatMap(this::find);
    }

    List<ImportView> find(Set<ImportId> ids) {
        return database.withHandle(handle -> findViews(handle, List.copyOf(ids), "id"));
    }

    Page<ImportView> list(PageRequest page) {
        return list(page, "");
    }

    Page<ImportView> listWaiting(PageRequest page) {
        String states = Arrays.stream(ImportState.values())
                .filter(ImportState::isWaiting)
                .map(state -> "'" + state + "'")
                .collect(Collectors.joining(", "));
        return list(page, " where state in (" + states + ")");
    }

    private Page<ImportView> list(PageRequest page, String which) {
        return database.withHandle(handle -> {
            List<ImportId> ids = handle.createQuery("select id from import_runs" + which
                            + " order by id desc offset :offset rows fetch next :size rows only")
                    .bind("offset", page.offset())
                    .bind("size", page.size())
                    .map((row, context) -> new ImportId(row.getLong(1)))
                    .list();
            long total = handle.createQuery("select count(*) from import_runs" + which)
                    .mapTo(Long.class)
                    .one();
            return new Page<>(findViews(handle, ids, "id desc"), total);
        });
    }

    private static List<ImportView> findViews(Handle handle, List<ImportId> ids, String order) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<ImportId, RunCounts> counts = RunCounts.readCounts(handle, ids);
        Map<ImportId, SkippedData> leftOut = SkippedDataRows.readSkippedData(handle, ids);
        return handle.createQuery("select * from import_runs where id in (<ids>) order by " + order)
                .bindList("ids", ids.stream().map(ImportId::value).toList())
                .map((row, context) -> {
                    ImportId id = new ImportId(row.getLong("id"));
                    return toView(
                            row,
                            counts.getOrDefault(id, RunCounts.none()),
                            leftOut.getOrDefault(id, SkippedData.NONE),
                            Optional.empty());
                })
                .list();
    }

    /** @param stallReason why the run cannot continue at present */
    private static ImportView toView(
            ResultSet row, RunCounts runCounts, SkippedData skippedData, Optional<ImportView.ImportError> stallReason)
            throws SQLException {
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
                runCounts.rowsInFile(),
                runCounts.rows(),
                runCounts.accepted(),
                runCounts.loaded(),
                runCounts.duplicatesInFile(),
                runCounts.duplicatesInRegister(),
                runCounts.rejected(),
                runCounts.warnings(),
                runCounts.removed(),
                runCounts.kept(),
                Optional.ofNullable(row.getString("paused_state")).map(ImportState::valueOf),
                skippedData,
                errorCode == null
                        ? stallReason.filter(why -> state.isActive())
                        : Optional.of(new ImportView.ImportError(
                                errorCode, new Message(row.getString("error_es"), row.getString("error_en")))),
                row.getString("started_by"),
                ImportDatabase.toInstant(readStartTime(row)),
                Optional.ofNullable(ended).map(at -> ImportDatabase.toInstant(at.toLocalDateTime())));
    }

    private static LocalDateTime readStartTime(ResultSet row) throws SQLException {
        return row.getTimestamp("started_at").toLocalDateTime();
    }

    Optional<ImportId> findLatestByHash(String sha256) {
        return database.withHandle(handle -> handle.createQuery("select max(id) from import_runs where sha256 = ?")
                .bind(0, sha256)
                .mapTo(Long.class)
                .findOne()
                .map(ImportId::new));
    }

    /** Finds the latest earlier runs of files with the same bytes, newest first. */
    List<ImportId> findLatestByHash(String sha256, ImportId before) {
        return database.withHandle(handle -> handle.createQuery("select id from import_runs where sha256 = ? and id < ?"
                        + " order by id desc fetch next 10 rows only")
                .bind(0, sha256)
                .bind(1, before.value())
                .map((row, context) -> new ImportId(row.getLong(1)))
                .list());
    }

    /** Finds the settings and the file of a run, to import it again. */
    Optional<StoredFile> findStoredFile(ImportId id) {
        return database.withHandle(handle -> handle.createQuery("select * from import_runs where id = ?")
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

    /** The settings of an import and its stored file. */
    record StoredFile(NewImport newImport, String sha256, long bytes) {}
}
