package io.padron.jobs.layout;

import io.padron.id.spi.PersonType;
import io.padron.identity.CountryView;
import io.padron.identity.FormView;
import io.padron.identity.FormView.NameFieldView;
import io.padron.imports.files.Column;
import io.padron.imports.files.FilePreview;
import io.padron.imports.files.Layout;
import io.padron.imports.files.staging.Staging;
import io.padron.imports.ledger.ImportRun;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import io.padron.kernel.NamePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Detects that a file with missing columns has all required columns of another person type: most likely the user chose
 * the wrong type.
 */
public final class OtherPersonType {

    private static final Messages MESSAGES = Messages.forClass(OtherPersonType.class);

    private final ImportLayouts layouts;
    private final CountryView country;

    public OtherPersonType(ImportLayouts layouts, CountryView country) {
        this.layouts = layouts;
        this.country = country;
    }

    /**
     * Returns the message about missing columns, with a hint appended if the headers are those of another person type.
     */
    public Message addHint(Message missing, ImportRun importRun, Path original) throws IOException {
        for (PersonType type : PersonType.values()) {
            Optional<Layout> layout = type == importRun.personType()
                    ? Optional.empty()
                    : layouts.acceptedLayout(importRun.country(), type);
            if (layout.isPresent() && matches(country.form(type), layout.get(), original)) {
                Message label = country.form(type).label();
                Message hint = new Message(
                        MESSAGES.get("other-person-type", label.es()).es(),
                        MESSAGES.get("other-person-type", label.en()).en());
                return new Message(missing.es() + " " + hint.es(), missing.en() + " " + hint.en());
            }
        }
        return missing;
    }

    private static boolean matches(FormView form, Layout layout, Path original) throws IOException {
        FilePreview filePreview = Staging.readPreview(original, layout);
        Map<String, Integer> columns = filePreview.columns();
        boolean required = layout.columns().stream()
                .filter(Column::required)
                // The payment method may be missing as well; the hint applies all the same.
                .filter(column -> !column.field().equals("paymentMethod"))
                .allMatch(column -> columns.containsKey(column.field()));
        boolean named = form.nameStyles().stream().anyMatch(style -> style.fields().stream()
                .filter(NameFieldView::required)
                .allMatch(field -> columns.containsKey(NamePath.of(field.part()))));
        return required && named;
    }
}
