package io.padron.jobs.layout;

import io.padron.access.Guarded;
import io.padron.imports.ImportFiles;
import io.padron.imports.ImportId;
import io.padron.imports.files.Beginning;
import io.padron.imports.files.Column;
import io.padron.imports.files.Layout;
import io.padron.imports.files.staging.Staging;
import io.padron.imports.ledger.Run;
import io.padron.imports.ledger.RunLedger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;

@ApplicationScoped
@Guarded
class FileQuestions implements ColumnQuestions {

    @Inject
    RunLedger runs;

    @Inject
    ImportFiles files;

    @Inject
    ImportLayouts layouts;

    @Override
    public Optional<ColumnQuestion> of(ImportId id) throws IOException {
        Optional<Run> run = runs.run(id);
        Optional<Layout> layout = run.flatMap(known -> layouts.understood(known.country(), known.personType()));
        if (run.isEmpty() || layout.isEmpty()) {
            return Optional.empty();
        }
        Beginning beginning = Staging.beginning(files.original(id), layout.get());
        boolean paid = !run.get().paymentMethod().isEmpty();
        return beginning.rows().isEmpty()
                ? Optional.empty()
                : Optional.of(new ColumnQuestion(
                        beginning,
                        layout.get().columns().stream()
                                .map(column ->
                                        paid && column.field().equals("paymentMethod") ? column.optional() : column)
                                .sorted(Comparator.comparing(Column::required).reversed())
                                .toList()));
    }
}
