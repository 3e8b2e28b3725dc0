package io.padron.customers;

import io.padron.contacts.ContactPerson;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonName;
import io.padron.kernel.PersonType;
import java.util.List;

/** Customers as somebody enters them in tests: right ones, to be changed in what the test is about. */
public record Entered(NewCustomer customer) {

    public static Entered person(String first, String last, String tax) {
        return new Entered(new NewCustomer(
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

    public static Entered company(String legalName, String tax) {
        return person("", "", tax)
                .type(PersonType.LEGAL)
                .name(PersonName.NONE)
                .legalName(legalName)
                .emails()
                .contacts(new ContactPerson(PersonName.ofParts("Luz", "", "Ríos", ""), "luz@acme.mx", "5512345679"));
    }

    public static Entered boreal(String name, String code) {
        return person("", "", "")
                .country(MadeUpCountries.BOREAL)
                .name(PersonName.whole(name))
                .identities(new NewIdentity("", code))
                .emails()
                .phones("3168125566")
                .methods("Tarjeta");
    }

    public Entered country(CountryCode country) {
        NewCustomer c = customer;
        return new Entered(new NewCustomer(
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

    public Entered type(PersonType type) {
        NewCustomer c = customer;
        return new Entered(new NewCustomer(
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

    public Entered name(PersonName name) {
        return names(name, customer.legalName());
    }

    public Entered legalName(String legalName) {
        return names(customer.name(), legalName);
    }

    private Entered names(PersonName name, String legalName) {
        NewCustomer c = customer;
        return new Entered(new NewCustomer(
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

    public Entered identities(NewIdentity... identities) {
        NewCustomer c = customer;
        return new Entered(new NewCustomer(
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

    public Entered emails(String... emails) {
        return reached(List.of(emails), customer.phones(), customer.contacts());
    }

    public Entered phones(String... phones) {
        return reached(customer.emails(), List.of(phones), customer.contacts());
    }

    public Entered contacts(ContactPerson... contacts) {
        return reached(customer.emails(), customer.phones(), List.of(contacts));
    }

    private Entered reached(List<String> emails, List<String> phones, List<ContactPerson> contacts) {
        NewCustomer c = customer;
        return new Entered(new NewCustomer(
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

    public Entered address(String address) {
        return rest(address, customer.reference(), customer.paymentMethods());
    }

    public Entered reference(String reference) {
        return rest(customer.address(), reference, customer.paymentMethods());
    }

    public Entered methods(String... methods) {
        return rest(customer.address(), customer.reference(), List.of(methods));
    }

    private Entered rest(String address, String reference, List<String> methods) {
        NewCustomer c = customer;
        return new Entered(new NewCustomer(
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
