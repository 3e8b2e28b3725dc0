package io.padron.web.demo;

import io.padron.access.Actor;
import io.padron.access.CurrentUser;
import io.padron.access.Role;
import io.padron.imports.Imports;
import io.padron.imports.LoadMode;
import io.padron.imports.NewImport;
import io.padron.imports.UploadResult;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PageRequest;
import io.padron.payments.ActivationResult;
import io.padron.payments.NewPaymentMethod;
import io.padron.payments.PaymentMethods;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fills an empty register with the sample organisation, once. */
@Singleton
@Startup
@DependsOn("ApplicationStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoOrganisation {

    @Inject
    PaymentMethods paymentMethods;

    @Inject
    Imports imports;

    @PostConstruct
    void createIfEmpty() {
        if (!Boolean.getBoolean("padron.demo")) {
            return;
        }
        try (CurrentUser.Scope administrator = CurrentUser.bind(new Actor("admin", Role.ADMINISTRATOR))) {
            if (imports.list(new PageRequest(0, 1)).total() == 0
                    && paymentMethods.findAll().isEmpty()) {
                Stream.of(ShippedSampleFile.values())
                        .map(sample -> List.of(sample.country, sample.methodType))
                        .distinct()
                        .forEach(method -> activateMethod(new CountryCode(method.get(0)), method.get(1)));
                Stream.of(ShippedSampleFile.values()).forEach(this::uploadSample);
            }
        }
    }

    private void activateMethod(CountryCode country, String type) {
        Map<String, String> examples = paymentMethods.findTypes(country).stream()
                .filter(offered -> offered.code().equals(type))
                .flatMap(offered -> offered.settings().stream())
                .collect(Collectors.toMap(setting -> setting.key(), setting -> setting.example()));
        ActivationResult activationResult =
                paymentMethods.activate(new NewPaymentMethod(type, country, type, examples));
        if (activationResult instanceof ActivationResult.Refused refused) {
            throw new IllegalStateException("The sample payment method " + type + " was refused: " + refused.issues());
        }
    }

    private void uploadSample(ShippedSampleFile sample) {
        NewImport order =
                new NewImport(sample.fileName, new CountryCode(sample.country), sample.personType, LoadMode.AUTO, "");
        try (InputStream content = DemoOrganisation.class.getResourceAsStream("/samples/" + sample.fileName)) {
            if (content == null) {
                throw new IllegalStateException("Not in the archive: " + sample.fileName);
            }
            if (!(imports.upload(order, content) instanceof UploadResult.RunStarted)) {
                throw new IllegalStateException("The sample file was refused: " + sample.fileName);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
