package io.padron.web.imports;

import io.padron.imports.ImportView;
import io.padron.kernel.Page;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A run as REST shows it. From VALIDATED on, rows = accepted + loaded + duplicatesInFile + duplicatesInRegister +
 * rejected.
 */
public record ImportDocument(
        String id,
        String fileName,
        String country,
        String personType,
        String state,
        int rows,
        int accepted,
        int loaded,
        int duplicatesInFile,
        int duplicatesInRegister,
        int rejected,
        int warnings,
        int removed,
        int kept,
        List<String> unusedColumns,
        int hiddenRows,
        List<String> hiddenColumns,
        List<String> unreadSheets,
        boolean splitFromOneColumn,
        int placeholders,
        boolean findingsLimited,
        @Nullable FailureDocument error,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** Why a file cannot be read. */
    public record FailureDocument(String code, String message) {}

    /** One page of runs. */
    public record ImportPageDocument(List<ImportDocument> items, long total) {

        static ImportPageDocument of(Page<ImportView> page, Locale language) {
            return new ImportPageDocument(
                    page.map(run -> ImportDocument.of(run, language)).items(), page.total());
        }
    }

    /** A file was taken. */
    public record ReceivedDocument(String id, @Nullable String sameFileAs) {}

    static ImportDocument of(ImportView run, Locale language) {
        return new ImportDocument(
                Long.toString(run.id().value()),
                run.fileName(),
                run.country().value(),
                run.personType().name(),
                run.state().name(),
                run.rows(),
                run.accepted(),
                run.loaded(),
                run.duplicatesInFile(),
                run.duplicatesInRegister(),
                run.rejected(),
                run.warnings(),
                run.removed(),
                run.kept(),
                run.skippedData().unusedColumnNames(),
                run.skippedData().hiddenRows(),
                run.skippedData().hiddenColumns(),
                run.skippedData().unreadSheets(),
                run.skippedData().singleColumn(),
                run.skippedData().placeholders(),
                run.hasLimitedIssues(),
                run.error()
                        .map(error -> new FailureDocument(
                                error.code(), error.message().in(language)))
                        .orElse(null),
                run.startedBy(),
                run.startedAt(),
                run.endedAt().orElse(null));
    }
}
