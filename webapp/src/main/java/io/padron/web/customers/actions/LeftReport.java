package io.padron.web.customers.actions;

import io.padron.actions.ActionId;
import io.padron.actions.Actions;
import io.padron.actions.LeftCustomer;
import io.padron.imports.files.outgoing.CsvReport;
import io.padron.web.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The file of those who were left as they were; however many there are, a thousand are in memory at once. */
@ApplicationScoped
class LeftReport {

    private static final int PORTION = 1000;

    @Inject
    Actions actions;

    void write(ActionId id, Locale language, CsvReport report) throws IOException {
        try (CsvReport csv = report) {
            csv.row("customerId", "phase", "code", "message");
            List<LeftCustomer> portion = actions.left(id, Optional.empty(), PORTION);
            while (!portion.isEmpty()) {
                for (LeftCustomer each : portion) {
                    csv.row(
                            each.customer().toString(),
                            each.undo() ? "UNDO" : "ACTION",
                            each.code(),
                            Words.get("left-" + each.code()).in(language));
                }
                csv.flush();
                portion = actions.left(id, Optional.of(portion.get(portion.size() - 1)), PORTION);
            }
        }
    }
}
