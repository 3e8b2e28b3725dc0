package io.padron.identity;

import io.padron.id.spi.NamePart;
import io.padron.id.spi.PersonType;
import io.padron.id.spi.TemplateDesign;
import io.padron.kernel.Message;
import java.util.List;

/**
 * The requirements of a country for one person type.
 *
 * @param label persona física
 * @param nameStyles the ways to write the name, the usual one first; the user fills exactly one
 * @param contactName how a contact's name is written
 * @param templateName the file name of the template, without extension
 * @param template the groups of columns of the template, in order
 * @param order the groups of the form in order, each exactly once
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
        List<TemplateDesign.Part> order) {

    /** A group of columns of the template; {@code count} is the number of emails, phones or contacts. */
    public record TemplateBlockView(TemplateDesign.Part part, int count) {}

    /** One way to write a name. */
    public record NameStyleView(List<NameFieldView> fields) {}

    /** One field of a name. */
    public record NameFieldView(NamePart part, Message label, boolean required, String example) {}
}
