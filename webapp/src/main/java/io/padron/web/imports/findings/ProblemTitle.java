package io.padron.web.imports.findings;

import io.padron.imports.RowOutcome.RowIssue;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import java.util.Locale;
import java.util.MissingResourceException;

/**
 * How a group of problems is headed: the column and what is wrong in it. Packs bring codes of their own; what we have no
 * words for is headed by what is told of its first row.
 */
final class ProblemTitle {

    private static final Messages MESSAGES = Messages.beside(ProblemTitle.class);

    private ProblemTitle() {}

    static String of(RowIssue example, Locale locale) {
        String code = example.code();
        while (true) {
            try {
                String words = MESSAGES.get("problem-" + code).in(locale);
                return example.column().isEmpty() ? capital(words, locale) : header(example) + ": " + words;
            } catch (MissingResourceException noWords) {
                // rfc-wrong-length is a wrong-length.
                int dash = code.indexOf('-');
                if (dash < 0) {
                    return untold(example).in(locale);
                }
                code = code.substring(dash + 1);
            }
        }
    }

    /** Templates put a star behind what is required. */
    private static String header(RowIssue example) {
        return example.column().replaceFirst("\\*$", "");
    }

    private static Message untold(RowIssue example) {
        return example.message();
    }

    private static String capital(String words, Locale locale) {
        return words.substring(0, 1).toUpperCase(locale) + words.substring(1);
    }
}
