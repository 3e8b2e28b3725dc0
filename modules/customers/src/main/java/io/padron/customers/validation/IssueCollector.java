package io.padron.customers.validation;

import io.padron.kernel.Issue;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import io.padron.kernel.text.Mojibake;
import io.padron.kernel.text.PlainText;
import java.util.ArrayList;
import java.util.List;

/** Collects the issues of a validation. */
public final class IssueCollector {

    static final Messages MESSAGES = Messages.forClass(IssueCollector.class);

    private static final int LONGEST_SHOWN = 60;

    private final List<Issue> issues = new ArrayList<>();

    /** Creates an error with a message of this module. */
    public static Issue createError(String field, String code, Object... arguments) {
        return Issue.error(field, code, MESSAGES.get(code, arguments));
    }

    public List<Issue> issues() {
        return issues;
    }

    boolean isEmpty() {
        return issues.isEmpty();
    }

    void add(List<Issue> found) {
        issues.addAll(found);
    }

    void add(Issue found) {
        issues.add(found);
    }

    void addDoubt(String field, String code, Object... arguments) {
        issues.add(Issue.doubt(field, code, MESSAGES.get(code, arguments)));
    }

    public void addError(String field, String code, Object... arguments) {
        issues.add(createError(field, code, arguments));
    }

    /**
     * Returns the cleaned text. Reports an error when it is too long or unreadable, and a doubt when it was decoded
     * with a wrong character set.
     */
    public String checkText(String field, String written, int longest) {
        String cleaned = PlainText.cleanText(written);
        if (!PlainText.isReadable(cleaned)) {
            addError(field, "unreadable-characters");
        } else if (cleaned.length() > longest) {
            addError(field, "too-long", longest, cleaned.length());
        } else if (Mojibake.indexIn(cleaned) >= 0) {
            addGarbledDoubt(field, cleaned);
        }
        return cleaned;
    }

    private void addGarbledDoubt(String field, String text) {
        Message message = Mojibake.repairText(text)
                .map(repaired -> MESSAGES.get("garbled-text.suggestion", abbreviate(text), abbreviate(repaired)))
                .orElseGet(() -> MESSAGES.get("garbled-text", abbreviate(text)));
        issues.add(Issue.doubt(field, "garbled-text", message));
    }

    /** Keeps a long text from filling the message. */
    private static String abbreviate(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}
