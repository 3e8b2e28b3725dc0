package io.padron.web.customers.rest;

import io.padron.contacts.ContactPerson;
import io.padron.customers.CustomerChange;
import io.padron.customers.CustomerStatus;
import io.padron.customers.NewCustomer;
import io.padron.customers.NewIdentity;
import io.padron.id.spi.PersonType;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonName;
import io.padron.web.rest.JsonFields;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON of a customer. A response can be sent back as a request: read-only members are ignored, and unknown
 * members are refused.
 */
final class CustomerFields {
    private static final Set<String> CUSTOMER = Set.of(
            "country",
            "personType",
            "name",
            "legalName",
            "identities",
            "emails",
            "phones",
            "address",
            "reference",
            "contacts",
            "paymentMethods",
            "id",
            "displayName",
            "status",
            "createdAt",
            "import",
            "version");
    private static final Set<String> NAME = Set.of("first", "middle", "last", "secondLast", "full");
    private static final Set<String> IDENTITY = Set.of("kind", "value", "normalForm", "formatted", "doubts");
    private static final Set<String> CONTACT = Set.of("name", "email", "phone");
    private static final Set<String> METHOD = Set.of("id", "label", "reference");

    private CustomerFields() {}

    /** Returns the new customer; throws the 422 problem when a field has the wrong shape. */
    static NewCustomer readNewCustomer(JsonObject json) {
        return readCustomer(JsonFields.of(json));
    }

    /** Returns the changed customer as a whole, not as a patch. */
    static CustomerChange readChange(JsonObject json) {
        JsonFields fields = JsonFields.of(json);
        @Nullable CustomerStatus status = fields.requireChoice("status", CustomerStatus.class);
        NewCustomer customer = readCustomer(fields);
        return new CustomerChange(customer, Objects.requireNonNull(status));
    }

    private static NewCustomer readCustomer(JsonFields fields) {
        fields.requireOnly(CUSTOMER);
        @Nullable CountryCode country = fields.requireCountry("country");
        @Nullable PersonType personType = fields.requireChoice("personType", PersonType.class);
        PersonName name = readName(fields.object("name"));
        String legalName = fields.text("legalName");
        List<NewIdentity> identities = fields.objects("identities").stream()
                .map(identity -> identity.requireOnly(IDENTITY))
                .map(identity -> new NewIdentity(identity.text("kind"), identity.text("value")))
                .toList();
        List<String> emails = fields.texts("emails");
        List<String> phones = fields.texts("phones");
        String address = fields.text("address");
        String reference = fields.text("reference");
        List<ContactPerson> contacts = fields.objects("contacts").stream()
                .map(CustomerFields::readContact)
                .toList();
        List<String> methods = fields.textsOrMembers("paymentMethods", "id", METHOD);
        fields.throwIfInvalid();
        return new NewCustomer(
                Objects.requireNonNull(country),
                Objects.requireNonNull(personType),
                name,
                legalName,
                identities,
                emails,
                phones,
                address,
                reference,
                contacts,
                methods);
    }

    private static ContactPerson readContact(JsonFields contact) {
        contact.requireOnly(CONTACT);
        return new ContactPerson(readName(contact.object("name")), contact.text("email"), contact.text("phone"));
    }

    private static PersonName readName(JsonFields name) {
        name.requireOnly(NAME);
        return new PersonName(
                name.text("first"), name.text("middle"), name.text("last"), name.text("secondLast"), name.text("full"));
    }
}
