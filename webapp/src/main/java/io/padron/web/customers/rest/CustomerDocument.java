package io.padron.web.customers.rest;

import io.padron.contacts.ContactPerson;
import io.padron.customers.CustomerView;
import io.padron.customers.IdentityView;
import io.padron.id.spi.PersonType;
import io.padron.kernel.PersonName;
import io.padron.web.rest.JsonDocument;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A customer as REST shows it. */
public record CustomerDocument(
        String id,
        String country,
        String personType,
        String displayName,
        @Nullable NameDocument name,
        @Nullable String legalName,
        List<IdentityDocument> identities,
        List<String> emails,
        List<String> phones,
        @Nullable String address,
        @Nullable String reference,
        List<ContactDocument> contacts,
        List<AssignedMethodDocument> paymentMethods,
        String status,
        Instant createdAt,
        @JsonDocument.JsonName("import") @Nullable SourceDocument source,
        long version) {

    /** A natural person's name: its parts, or the full name. */
    @JsonDocument.OmitNulls
    public record NameDocument(
            @Nullable String first,
            @Nullable String middle,
            @Nullable String last,
            @Nullable String secondLast,
            @Nullable String full) {

        static NameDocument of(PersonName name) {
            return new NameDocument(
                    orNull(name.first()),
                    orNull(name.middle()),
                    orNull(name.last()),
                    orNull(name.secondLast()),
                    orNull(name.full()));
        }
    }

    /** An identity number in its forms, with the doubts of its rule. */
    public record IdentityDocument(
            String kind, String value, String normalForm, String formatted, List<DoubtDocument> doubts) {

        static IdentityDocument of(IdentityView identity, Locale language) {
            return new IdentityDocument(
                    identity.kind(),
                    identity.value(),
                    identity.normalForm(),
                    identity.formatted(),
                    identity.doubts().stream()
                            .map(doubt -> new DoubtDocument(
                                    doubt.code(), doubt.message().in(language)))
                            .toList());
        }
    }

    /** A doubt that the user should check. */
    public record DoubtDocument(String code, String message) {}

    /** A contact person. */
    @JsonDocument.OmitNulls
    public record ContactDocument(
            NameDocument name,
            @Nullable String email,
            @Nullable String phone) {

        static ContactDocument of(ContactPerson person) {
            return new ContactDocument(NameDocument.of(person.name()), orNull(person.email()), orNull(person.phone()));
        }
    }

    /** A payment method of the customer. */
    public record AssignedMethodDocument(
            String id, String label, @Nullable String reference) {}

    /** The import and row from which the customer was created. */
    public record SourceDocument(String id, int row) {}

    static CustomerDocument of(CustomerView customer, Locale language) {
        boolean natural = customer.personType() == PersonType.NATURAL;
        return new CustomerDocument(
                customer.id().toString(),
                customer.country().value(),
                customer.personType().name(),
                customer.displayName(),
                natural ? NameDocument.of(customer.name()) : null,
                natural ? null : customer.legalName(),
                customer.identities().stream()
                        .map(identity -> IdentityDocument.of(identity, language))
                        .toList(),
                customer.emails(),
                customer.phones(),
                orNull(customer.address()),
                orNull(customer.reference()),
                customer.contacts().stream().map(ContactDocument::of).toList(),
                customer.paymentMethods().stream()
                        .map(method -> new AssignedMethodDocument(
                                method.id().toString(), method.label(), orNull(method.reference())))
                        .toList(),
                customer.status().name(),
                customer.createdAt(),
                customer.importedFrom()
                        .map(source -> new SourceDocument(source.id(), source.row()))
                        .orElse(null),
                customer.version());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
