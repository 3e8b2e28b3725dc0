package io.padron.customers;

import io.padron.contacts.ContactPerson;
import io.padron.id.spi.PersonType;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonName;
import java.util.List;

/** Builds valid customers, which a test then changes. */
public record NewCustomerBuilder(NewCustomer customer) {

    public static NewCustomerBuilder person(String first, String last, String tax) {
        return new NewCustomerBuilder(new NewCustomer(
                MadeUpCountries.ARIDIA,
                PersonType.NATURAL,
                PersonName.ofParts(first, "", last, ""),
                "",
                List.of(new NewIdentity("TAX", tax)),
                List.of(first.toLowerCase(java.util.Locale.ROOT) + "@mail.com"),
                List.of(),
                "",
                "",
                List.of(),
                List.of("Efectivo")));
    }

    public static NewCustomerBuilder company(String legalName, String tax) {
        return person("", "", tax)
                .type(PersonType.LEGAL)
                .name(PersonName.NONE)
                .legalName(legalName)
                .emails()
                .contacts(new ContactPerson(PersonName.ofParts("Luz", "", "Ríos", ""), "luz@acme.mx", "5512345679"));
    }

    public static NewCustomerBuilder boreal(String name, String code) {
        return person("", "", "")
                .country(MadeUpCountries.BOREAL)
                .name(PersonName.ofFullName(name))
                .identities(new NewIdentity("", code))
                .emails()
                .phones("3168125566")
                .methods("Tarjeta");
    }

    public NewCustomerBuilder country(CountryCode country) {
        NewCustomer c = customer;
        return new NewCustomerBuilder(new NewCustomer(
                country,
                c.personType(),
                c.name(),
                c.legalName(),
                c.identities(),
                c.emails(),
                c.phones(),
                c.address(),
                c.reference(),
                c.contacts(),
                c.paymentMethods()));
    }

    public NewCustomerBuilder type(PersonType type) {
        NewCustomer c = customer;
        return new NewCustomerBuilder(new NewCustomer(
                c.country(),
                type,
                c.name(),
                c.legalName(),
                c.identities(),
                c.emails(),
                c.phones(),
                c.address(),
                c.reference(),
                c.contacts(),
                c.paymentMethods()));
    }

    public NewCustomerBuilder name(PersonName name) {
        return withNames(name, customer.legalName());
    }

    public NewCustomerBuilder legalName(String legalName) {
        return withNames(customer.name(), legalName);
    }

    private NewCustomerBuilder withNames(PersonName name, String legalName) {
        NewCustomer c = customer;
        return new NewCustomerBuilder(new NewCustomer(
                c.country(),
                c.personType(),
                name,
                legalName,
                c.identities(),
                c.emails(),
                c.phones(),
                c.address(),
                c.reference(),
                c.contacts(),
                c.paymentMethods()));
    }

    public NewCustomerBuilder identities(NewIdentity... identities) {
        NewCustomer c = customer;
        return new NewCustomerBuilder(new NewCustomer(
                c.country(),
                c.personType(),
                c.name(),
                c.legalName(),
                List.of(identities),
                c.emails(),
                c.phones(),
                c.address(),
                c.reference(),
                c.contacts(),
                c.paymentMethods()));
    }

    public NewCustomerBuilder emails(String... emails) {
        return withContactPoints(List.of(emails), customer.phones(), customer.contacts());
    }

    public NewCustomerBuilder phones(String... phones) {
        return withContactPoints(customer.emails(), List.of(phones), customer.contacts());
    }

    public NewCustomerBuilder contacts(ContactPerson... contacts) {
        return withContactPoints(customer.emails(), customer.phones(), List.of(contacts));
    }

    private NewCustomerBuilder withContactPoints(
            List<String> emails, List<String> phones, List<ContactPerson> contacts) {
        NewCustomer c = customer;
        return new NewCustomerBuilder(new NewCustomer(
                c.country(),
                c.personType(),
                c.name(),
                c.legalName(),
                c.identities(),
                emails,
                phones,
                c.address(),
                c.reference(),
                contacts,
                c.paymentMethods()));
    }

    public NewCustomerBuilder address(String address) {
        return withRest(address, customer.reference(), customer.paymentMethods());
    }

    public NewCustomerBuilder reference(String reference) {
        return withRest(customer.address(), reference, customer.paymentMethods());
    }

    public NewCustomerBuilder methods(String... methods) {
        return withRest(customer.address(), customer.reference(), List.of(methods));
    }

    private NewCustomerBuilder withRest(String address, String reference, List<String> methods) {
        NewCustomer c = customer;
        return new NewCustomerBuilder(new NewCustomer(
                c.country(),
                c.personType(),
                c.name(),
                c.legalName(),
                c.identities(),
                c.emails(),
                c.phones(),
                address,
                reference,
                c.contacts(),
                methods));
    }
}
