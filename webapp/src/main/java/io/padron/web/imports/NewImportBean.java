package io.padron.web.imports;

import io.padron.id.spi.PersonType;
import io.padron.identity.Countries;
import io.padron.imports.Imports;
import io.padron.imports.LoadMode;
import io.padron.imports.NewImport;
import io.padron.imports.UploadResult;
import io.padron.kernel.CountryCode;
import io.padron.payments.PaymentMethods;
import io.padron.web.Language;
import io.padron.web.PersonChoice;
import io.padron.web.UiMessages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A new import: the choice of country and person type, the template, and the upload. */
@Named("newImport")
@ViewScoped
public class NewImportBean implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A payment method for rows that name none. */
    public record DefaultMethodOption(String id, String label) implements Serializable {}

    @Inject
    Imports imports;

    @Inject
    Countries countries;

    @Inject
    PaymentMethods paymentMethods;

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;
    private boolean payable;
    private PersonChoice choice = PersonChoice.NONE;
    private List<DefaultMethodOption> methods = List.of();
    private String method = "";
    private boolean waiting;
    private String error = "";
    private transient @Nullable Part file;

    @PostConstruct
    void begin() {
        locale = Language.chosenLocale(request);
        payable = paymentMethods.hasActive();
        choice = PersonChoice.fromRequest(request, countries.all(), locale);
        if (choice.isMade()) {
            error = UploadRefusals.messageOf(request.getParameter("error"))
                    .map(sentence -> sentence.in(locale))
                    .orElse("");
            methods = methodOptions(paymentMethods, new CountryCode(choice.country()));
        }
    }

    /** The country's active methods. */
    public static List<DefaultMethodOption> methodOptions(PaymentMethods paymentMethods, CountryCode country) {
        return paymentMethods.findActive(country).stream()
                .map(active -> new DefaultMethodOption(active.id().toString(), active.label()))
                .toList();
    }

    /** Takes the file and goes to the page where its run is watched. */
    public void upload() throws IOException {
        Part uploaded = file;
        String name = uploaded == null ? "" : Objects.requireNonNullElse(uploaded.getSubmittedFileName(), "");
        if (uploaded == null || name.isEmpty()) {
            error = UiMessages.get(isEmptyFileSent() ? "file-empty" : "file-missing")
                    .in(locale);
            return;
        }
        NewImport order = new NewImport(
                FileName.withoutFolders(name, "archivo.csv"),
                new CountryCode(choice.country()),
                PersonType.valueOf(choice.personType()),
                waiting ? LoadMode.MANUAL : LoadMode.WHEN_CLEAN,
                method);
        try (InputStream content = uploaded.getInputStream()) {
            handleResult(imports.uploadWithRepeatConfirmation(order, content));
        } finally {
            uploaded.delete();
            file = null;
        }
    }

    /** Faces makes nothing of a file without content, as of a field in which no file was chosen; its name tells them apart. */
    private boolean isEmptyFileSent() throws IOException {
        try {
            return request.getParts().stream()
                    .map(Part::getSubmittedFileName)
                    .anyMatch(sent -> sent != null && !sent.isEmpty());
        } catch (ServletException noForm) {
            return false;
        }
    }

    private void handleResult(UploadResult uploadResult) throws IOException {
        if (uploadResult instanceof UploadResult.RunStarted runStarted) {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect("/imports/run?id=" + runStarted.id());
        } else {
            error = UploadRefusals.messageOf(uploadResult).in(locale);
        }
    }

    /** Whether a payment method is active; without one there is nothing here but the way to it. */
    public boolean isPayable() {
        return payable;
    }

    public PersonChoice getChoice() {
        return choice;
    }

    public List<DefaultMethodOption> getMethods() {
        return methods;
    }

    public String getMethod() {
        return method;
    }

    public void setMethod(@Nullable String chosen) {
        method = Objects.requireNonNullElse(chosen, "");
    }

    public boolean isWaiting() {
        return waiting;
    }

    public void setWaiting(boolean waiting) {
        this.waiting = waiting;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public String getError() {
        return error;
    }
}
