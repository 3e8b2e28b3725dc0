package io.padron.identity;

import io.padron.kernel.Message;
import io.padron.kernel.PersonType;
import java.util.List;

/**
 * What a country asks of one person type.
 *
 * @param label persona física
 * @param nameStyles the ways to write the name, the usual first; exactly one is filled
 * @param contactName how a contact's name is written
 */
public record FormView(
        PersonType personType,
        Message label,
        List<NameStyleView> nameStyles,
        int minimumEmails,
        int minimumPhones,
        int minimumContacts,
        int maximumContacts,
        NameStyleView contactName,
        boolean contactEmailRequired) {

    /** One way to write a name. */
    public record NameStyleView(List<NameFieldView> fields) {}

    /** One field of a name. */
    public record NameFieldView(Part part, Message label, boolean required, String example) {}

    /** A part of a name; {@code path} is the field as REST writes it. */
    public enum Part {
        FIRST("name.first"),
        MIDDLE("name.middle"),
        LAST("name.last"),
        SECOND_LAST("name.secondLast"),
        FULL("name.full"),
        LEGAL_NAME("legalName");

        private final String path;

        Part(String path) {
            this.path = path;
        }

        public String path() {
            return path;
        }
    }
}
