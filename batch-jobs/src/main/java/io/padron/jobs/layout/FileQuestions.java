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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
        List<List<Column>> styles =
                layouts.nameStyles(run.get().country(), run.get().personType());
        List<List<Column>> names = styles.size() > 1 ? styles : List.of();
        Set<String> named =
                names.stream().flatMap(List::stream).map(Column::field).collect(Collectors.toSet());
        boolean paid = !run.get().paymentMethod().isEmpty();
        return beginning.rows().isEmpty()
                ? Optional.empty()
                : Optional.of(new ColumnQuestion(
                        beginning,
                        layout.get().columns().stream()
                                .map(column ->
                                        paid && column.field().equals("paymentMethod") ? column.optional() : column)
                                .sorted(Comparator.comparing(
                                        column -> !column.required() && !named.contains(column.field())))
                                .toList(),
                        names));
    }
}
