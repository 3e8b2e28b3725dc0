package io.padron.customers.review;

import io.padron.kernel.Issue;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import io.padron.kernel.Mojibake;
import io.padron.kernel.PlainText;
import java.util.ArrayList;
import java.util.List;

/** What a review has found so far. */
public final class Findings {

    static final Messages MESSAGES = Messages.beside(Findings.class);

    private static final int LONGEST_SHOWN = 60;

    private final List<Issue> issues = new ArrayList<>();

    /** An error in the words of this module. */
    public static Issue refusal(String field, String code, Object... arguments) {
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

    void doubt(String field, String code, Object... arguments) {
        issues.add(Issue.doubt(field, code, MESSAGES.get(code, arguments)));
    }

    public void refuse(String field, String code, Object... arguments) {
        issues.add(refusal(field, code, arguments));
    }

    /** The text, tidy; refused when it is too long or cannot be read, doubted when it was read in a wrong encoding. */
    public String text(String field, String written, int longest) {
        String tidy = PlainText.tidy(written);
        if (!PlainText.isReadable(tidy)) {
            refuse(field, "unreadable-characters");
        } else if (tidy.length() > longest) {
            refuse(field, "too-long", longest, tidy.length());
        } else if (Mojibake.find(tidy) >= 0) {
            doubtGarbled(field, tidy);
        }
        return tidy;
    }

    private void doubtGarbled(String field, String text) {
        Message message = Mojibake.repaired(text)
                .map(meant -> MESSAGES.get("garbled-text.meant", shown(text), shown(meant)))
                .orElseGet(() -> MESSAGES.get("garbled-text", shown(text)));
        issues.add(Issue.doubt(field, "garbled-text", message));
    }

    /** No more of a text than a sentence bears. */
    private static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}
