package io.padron.jobs.mapping;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The lists among a file's fields, and which of them stands for which entry of the customer that is made of a row. A file
 * may have Correo 1 and Correo 3 only: its customer's second email stands in the field {@code emails[2]}.
 *
 * @param identities for each identity of the customer the field of its number
 * @param contacts for each contact the beginning of its fields
 */
public record SheetFields(List<String> identities, List<String> emails, List<String> phones, List<String> contacts) {

    private static final int MOST_CONTACTS = 20;
    private static final Pattern ENTRY =
            Pattern.compile("(identities|emails|phones|contacts)(?:\\[([0-9]{1,3})])?(.*)");

    static SheetFields of(Sheet sheet, boolean kindAndNumber) {
        return new SheetFields(
                kindAndNumber ? List.of("identity.number") : sheet.fields("identities."),
                sheet.fields("emails["),
                sheet.fields("phones["),
                IntStream.range(0, MOST_CONTACTS)
                        .mapToObj(index -> "contacts[" + index + "].")
                        .filter(path -> !sheet.fields(path).isEmpty())
                        .toList());
    }

    /**
     * The file's field that holds the customer's field, both as paths; an issue of a whole list is placed at its first
     * entry. Whether the file has that field is for the caller to check.
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
