package io.padron.web.customers.bulk;

import io.padron.bulk.BulkUpdateId;
import io.padron.bulk.BulkUpdates;
import io.padron.bulk.SkippedCustomer;
import io.padron.imports.files.outgoing.CsvReport;
import io.padron.web.UiMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the file of the skipped customers, in batches of a thousand. */
@ApplicationScoped
class SkippedCustomersCsv {

    private static final int BATCH_SIZE = 1000;

    @Inject
    BulkUpdates bulkUpdates;

    void write(BulkUpdateId id, Locale language, CsvReport report) throws IOException {
        try (CsvReport csv = report) {
            csv.writeRow("customerId", "phase", "code", "message");
            List<SkippedCustomer> portion = bulkUpdates.listSkipped(id, Optional.empty(), BATCH_SIZE);
            while (!portion.isEmpty()) {
                for (SkippedCustomer each : portion) {
                    csv.writeRow(
                            each.customer().toString(),
                            each.byUndo() ? "UNDO" : "ACTION",
                            each.code(),
                            UiMessages.get("skipped-" + each.code()).in(language));
                }
                csv.flush();
                portion = bulkUpdates.listSkipped(id, Optional.of(portion.get(portion.size() - 1)), BATCH_SIZE);
            }
        }
    }
}
