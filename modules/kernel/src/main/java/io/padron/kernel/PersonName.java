package io.padron.kernel;

import io.padron.kernel.text.PlainText;
import java.util.List;

/**
 * A natural person's name, in parts or as a whole. Missing parts are empty, never null. All parts are cleaned by {@link
 * PlainText#cleanText}.
 */
public record PersonName(String first, String middle, String last, String secondLast, String full) {

    /** The empty name. */
    public static final PersonName NONE = new PersonName("", "", "", "", "");

    public PersonName {
        first = PlainText.cleanText(first);
        middle = PlainText.cleanText(middle);
        last = PlainText.cleanText(last);
        secondLast = PlainText.cleanText(secondLast);
        full = PlainText.cleanText(full);
    }

    public static PersonName ofParts(String first, String middle, String last, String secondLast) {
        return new PersonName(first, middle, last, secondLast, "");
    }

    public static PersonName ofFullName(String full) {
        return new PersonName("", "", "", "", full);
    }

    /** Returns the name in reading order: given names, then surnames. */
    public String displayName() {
        if (!full.isEmpty()) {
            return full;
        }
        StringBuilder name = new StringBuilder();
        for (String part : List.of(first, middle, last, secondLast)) {
            if (!part.isEmpty()) {
                name.append(name.isEmpty() ? "" : " ").append(part);
            }
        }
        return name.toString();
    }

    public boolean isEmpty() {
        return displayName().isEmpty();
    }
}
