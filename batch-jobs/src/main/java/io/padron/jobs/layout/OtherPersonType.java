package io.padron.jobs.layout;

import io.padron.identity.CountryView;
import io.padron.identity.FormView;
import io.padron.identity.FormView.NameFieldView;
import io.padron.imports.files.Beginning;
import io.padron.imports.files.Column;
import io.padron.imports.files.Layout;
import io.padron.imports.files.staging.Staging;
import io.padron.imports.ledger.Run;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import io.padron.kernel.PersonType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Whether a file whose columns are missing has all those of another person type: most likely the wrong one was chosen. */
public final class OtherPersonType {

    private static final Messages MESSAGES = Messages.beside(OtherPersonType.class);

    private final ImportLayouts layouts;
    private final CountryView country;

    public OtherPersonType(ImportLayouts layouts, CountryView country) {
        this.layouts = layouts;
        this.country = country;
    }

    /** The sentence that a file lacks columns, with a hint behind it where its headers are those of another type. */
    public Message hinted(Message missing, Run run, Path original) throws IOException {
        for (PersonType type : PersonType.values()) {
            Optional<Layout> layout =
                    type == run.personType() ? Optional.empty() : layouts.understood(run.country(), type);
            if (layout.isPresent() && fits(country.form(type), layout.get(), original)) {
                Message label = country.form(type).label();
                Message hint = new Message(
                        MESSAGES.get("other-person-type", label.es()).es(),
                        MESSAGES.get("other-person-type", label.en()).en());
                return new Message(missing.es() + " " + hint.es(), missing.en() + " " + hint.en());
            }
        }
        return missing;
    }

    private static boolean fits(FormView form, Layout layout, Path original) throws IOException {
        Beginning beginning = Staging.beginning(original, layout);
        Map<String, Integer> columns = beginning.columns();
        boolean required = layout.columns().stream()
                .filter(Column::required)
                // Without it such a file is told of the method alone.
                .filter(column -> !column.field().equals("paymentMethod"))
                .allMatch(column -> columns.containsKey(column.field()));
        boolean named = form.nameStyles().stream().anyMatch(style -> style.fields().stream()
                .filter(NameFieldView::required)
                .allMatch(field -> columns.containsKey(field.part().path())));
        return required && named;
    }
}
