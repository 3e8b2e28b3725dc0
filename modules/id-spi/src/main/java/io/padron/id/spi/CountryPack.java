package io.padron.id.spi;

import io.padron.id.spi.TemplateDesign.Block;
import io.padron.id.spi.TemplateDesign.Part;
import java.util.List;
import java.util.Optional;

/**
 * A country: its identity kinds, the forms of names, and its own payment method types.
 *
 * <p>The host finds a pack by {@link java.util.ServiceLoader}; it needs a public constructor without parameters. The
 * host calls every method once when it loads the pack and keeps the results; only rules are called later, from many
 * threads. A pack that throws or returns {@code null} is quarantined with its error; it never stops the host.
 */
public interface CountryPack {

    /**
     * Returns the ISO 3166-1 alpha-2 code in upper case: {@code MX}. One pack per country is active, the newest
     * version.
     */
    String country();

    /** Returns the country's name: México. */
    Text name();

    /**
     * Returns the pack's own version, {@code major.minor.patch}; it is stored with each number that the pack checked.
     */
    String version();

    /** Returns one form for each {@link PersonType}, natural persons first. */
    List<PersonForm> personForms();

    /** Returns the identity kinds in the order of the form. Codes are unique within the pack. */
    List<IdentityKind> identityKinds();

    /** Returns whether forms and templates have a field per kind, or one field for the kind and one for the number. */
    default IdentityEntry identityEntry() {
        return IdentityEntry.FIELD_PER_KIND;
    }

    /**
     * Returns the code of the kind of a number that a file or form gives without a kind; empty when the kind is
     * required. The host uses it with {@link IdentityEntry#KIND_AND_NUMBER} only.
     */
    default Optional<String> kindWhenUnnamed() {
        return Optional.empty();
    }

    /**
     * Returns an invented phone number in the usual notation: {@code 5512345678}; empty when forms and files show none.
     */
    default String phoneExample() {
        return "";
    }

    /** Returns the order of the groups of this type's form: each part exactly once, also those without fields. */
    default List<Part> formOrder(PersonType personType) {
        return List.of(
                Part.NAME,
                Part.IDENTITIES,
                Part.EMAILS,
                Part.PHONES,
                Part.CONTACTS,
                Part.ADDRESS,
                Part.REFERENCE,
                Part.PAYMENT_METHOD);
    }

    /** Returns the template of the file in which an organisation imports customers of this type. */
    default TemplateDesign template(PersonType personType) {
        String suffix = personType == PersonType.NATURAL ? "pn" : "pj";
        return new TemplateDesign(
                "formato-cliente-" + suffix,
                List.of(
                        Block.of(Part.REFERENCE),
                        Block.of(Part.NAME),
                        Block.of(Part.IDENTITIES),
                        Block.of(Part.ADDRESS),
                        new Block(Part.EMAILS, 3),
                        new Block(Part.PHONES, 3),
                        Block.of(Part.PAYMENT_METHOD)));
    }

    /** Returns the payment method types that exist in this country only; transfer, cash and card exist everywhere. */
    default List<PaymentMethodType> paymentMethodTypes() {
        return List.of();
    }
}
