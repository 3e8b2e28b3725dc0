package io.padron.web.imports.rows;

import io.padron.imports.RowOutcome.RowIssue;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import java.util.Locale;
import java.util.MissingResourceException;

/**
 * The title of a group of issues: the column and the problem. Packs have codes of their own; a code without a title
 * gets the message of its first row.
 */
final class ProblemTitle {

    private static final Messages MESSAGES = Messages.forClass(ProblemTitle.class);

    private ProblemTitle() {}

    static String of(RowIssue example, Locale locale) {
        String code = example.code();
        while (true) {
            try {
                String words = MESSAGES.get("problem-" + code).in(locale);
                return example.column().isEmpty() ? capitalize(words, locale) : headerOf(example) + ": " + words;
            } catch (MissingResourceException noWords) {
                // rfc-wrong-length is a wrong-length.
                int dash = code.indexOf('-');
                if (dash < 0) {
                    return genericTitle(example).in(locale);
                }
                code = code.substring(dash + 1);
            }
        }
    }

    /** Templates put a star behind what is required. */
    private static String headerOf(RowIssue example) {
        return example.column().replaceFirst("\\*$", "");
    }

    private static Message genericTitle(RowIssue example) {
        return example.message();
    }

    private static String capitalize(String words, Locale locale) {
        return words.substring(0, 1).toUpperCase(locale) + words.substring(1);
    }
}
