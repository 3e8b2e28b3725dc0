package io.padron.id.spi;

import java.util.Objects;

/**
 * The contact people of a customer.
 *
 * @param minimum the minimum number of contacts
 * @param maximum the maximum number of contacts; 0 when such customers have none
 * @param name how a contact's name is written
 * @param emailRequired whether each contact needs an email
 */
public record ContactsRule(int minimum, int maximum, NameStyle name, boolean emailRequired) {

    /** No contacts. */
    public static final ContactsRule NONE = new ContactsRule(
            0, 0, NameStyle.of(new NameField(NamePart.FULL, new Text("Nombre", "Name"), true, "")), false);

    public ContactsRule {
        Objects.requireNonNull(name, "name");
        if (minimum < 0 || maximum < minimum) {
            throw new IllegalArgumentException("0 <= minimum <= maximum");
        }
    }
}
