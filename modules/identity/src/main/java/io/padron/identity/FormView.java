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
 * @param templateName the file name, without extension, of the file in which such customers are brought
 * @param template its groups of columns in their order
 * @param order the groups of the form in their order, each exactly once
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
        boolean contactEmailRequired,
        String templateName,
        List<TemplateBlockView> template,
        List<TemplatePart> order) {

    /** A group of columns of the template; {@code count} is how many emails, phones or contacts. */
    public record TemplateBlockView(TemplatePart part, int count) {}

    /** What a group of columns, or of a form's fields, is about. */
    public enum TemplatePart {
        REFERENCE,
        NAME,
        IDENTITIES,
        ADDRESS,
        EMAILS,
        PHONES,
        CONTACTS,
        PAYMENT_METHOD
    }

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
