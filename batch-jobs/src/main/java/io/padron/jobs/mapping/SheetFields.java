package io.padron.jobs.mapping;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The list fields of a file, and the list entries of the customer to which they belong. The two differ: in a file with
 * only Correo 1 and Correo 3, the customer's second email is in the field {@code emails[2]}.
 *
 * @param identities the number field of each identity of the customer
 * @param contacts the prefix of the fields of each contact
 */
public record SheetFields(List<String> identities, List<String> emails, List<String> phones, List<String> contacts) {

    private static final int MAX_CONTACTS = 20;
    private static final Pattern ENTRY =
            Pattern.compile("(identities|emails|phones|contacts)(?:\\[([0-9]{1,3})])?(.*)");

    static SheetFields of(Sheet sheet, boolean kindAndNumber) {
        return new SheetFields(
                kindAndNumber ? List.of("identity.number") : sheet.fields("identities."),
                sheet.fields("emails["),
                sheet.fields("phones["),
                IntStream.range(0, MAX_CONTACTS)
                        .mapToObj(index -> "contacts[" + index + "].")
                        .filter(path -> !sheet.fields(path).isEmpty())
                        .toList());
    }

    /**
     * Returns the path of the file's field for a field of the customer; for a whole list, that of its first entry. The
     * file may lack that field: the caller checks it.
     */
    String fileField(String field) {
        if (field.startsWith("paymentMethods")) {
            return "paymentMethod";
        }
        Matcher entry = ENTRY.matcher(field);
        if (!entry.matches()) {
            return field;
        }
        List<String> entries =
                switch (entry.group(1)) {
                    case "identities" -> identities;
                    case "emails" -> emails;
                    case "phones" -> phones;
                    default -> contacts;
                };
        int index = entry.group(2) == null ? 0 : Integer.parseInt(entry.group(2));
        if (index >= entries.size()) {
            return field;
        }
        String rest = entry.group(3).startsWith(".") ? entry.group(3).substring(1) : entry.group(3);
        return switch (entry.group(1)) {
            case "identities" ->
                rest.equals("kind") && entries.get(index).equals("identity.number")
                        ? "identity.kind"
                        : entries.get(index);
            case "contacts" -> entries.get(index) + (rest.isEmpty() || rest.equals("name") ? "name.first" : rest);
            default -> entries.get(index);
        };
    }
}
