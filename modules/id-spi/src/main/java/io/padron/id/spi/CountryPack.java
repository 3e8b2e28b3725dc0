package io.padron.id.spi;

import io.padron.id.spi.TemplateDesign.Block;
import io.padron.id.spi.TemplateDesign.Part;
import java.util.List;
import java.util.Optional;

/**
 * A country: its identity kinds, how people are named there, and its own payment method types.
 *
 * <p>Found by {@link java.util.ServiceLoader}; needs a public constructor without parameters. The host calls every method
 * once when it loads the pack and keeps the answers, except for the rules, which it calls from many threads. A pack that
 * throws or answers {@code null} is put aside with its error; it never stops the host.
 */
public interface CountryPack {

    /** ISO 3166-1 alpha-2, upper case: {@code MX}. One pack per country is active; the newest version wins. */
    String country();

    /** The country's name: México. */
    Text name();

    /** The pack's own version, {@code major.minor.patch}; stored with each number that it judged. */
    String version();

    /** One form for each {@link PersonType}, natural persons first. */
    List<PersonForm> personForms();

    /** The identity kinds in the order in which a form shows them. Codes are unique within the pack. */
    List<IdentityKind> identityKinds();

    /** Whether forms and templates have a field per kind, or one field for the kind and one for the number. */
    default IdentityEntry identityEntry() {
        return IdentityEntry.FIELD_PER_KIND;
    }

    /**
     * The code of the kind that a number belongs to when a file or form gives a number and no kind; empty when the kind
     * must be given. Only asked with {@link IdentityEntry#KIND_AND_NUMBER}.
     */
    default Optional<String> kindWhenUnnamed() {
        return Optional.empty();
    }

    /** A phone number as people there write it, made up: {@code 5512345678}; empty when forms and files show none. */
    default String phoneExample() {
        return "";
    }

    /**
     * The order in which the form of this type shows its groups: each part exactly once, also those of which the form asks
     * nothing.
     */
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

    /** The file in which customers of this type are brought. */
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

    /** Payment method types that exist in this country only; transfer, cash and card exist everywhere. */
    default List<PaymentMethodType> paymentMethodTypes() {
        return List.of();
    }
}
