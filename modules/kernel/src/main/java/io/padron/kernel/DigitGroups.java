package io.padron.kernel;

import io.padron.kernel.WrittenNumber.Form;
import java.util.ArrayList;
import java.util.List;

/** Digits between dots and commas, as they stand between spaces and dashes. */
final class DigitGroups {

    private static final int THOUSANDS = 3;

    private final String written;
    private final List<String> groups = new ArrayList<>();
    /** The signs between the groups, in their order. */
    private final StringBuilder signs = new StringBuilder();

    private DigitGroups(String written) {
        this.written = written;
        int begin = 0;
        for (int at = 0; at <= written.length(); at++) {
            if (at == written.length() || !isDigit(written.charAt(at))) {
                groups.add(written.substring(begin, at));
                begin = at + 1;
                signs.append(at < written.length() ? written.substring(at, at + 1) : "");
            }
        }
    }

    /** Reads each run of digits, dots and commas of a text by itself. */
    static WrittenNumber readAll(String text) {
        StringBuilder all = new StringBuilder(text.length());
        Form form = Form.USUAL;
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isOfGroups(text.charAt(end))) {
                end++;
            }
            if (end == at) {
                all.append(text.charAt(at++));
            } else {
                WrittenNumber read = new DigitGroups(withoutEnd(text.substring(at, end))).read();
                all.append(read.text());
                form = read.form().compareTo(form) > 0 ? read.form() : form;
                at = end;
            }
        }
        return new WrittenNumber(all.toString(), form);
    }

    /** Without the full stop or comma of a sentence that it was copied from. */
    private static String withoutEnd(String written) {
        int end = written.length();
        while (end > 0 && !isDigit(written.charAt(end - 1))) {
            end--;
        }
        return written.substring(0, end);
    }

    static boolean isZero(String digits) {
        return digits.chars().allMatch(digit -> digit == '0');
    }

    private WrittenNumber read() {
        int last = groups.size() - 1;
        if (last == 0) {
            return usual(written);
        }
        String tail = groups.get(last);
        String head = String.join("", groups.subList(0, last));
        if (areThousands(last + 1)) {
            return usual(head + tail);
        }
        boolean decimal =
                (last == 1 && !head.isEmpty()) || (areThousands(last) && signs.charAt(last - 1) != signs.charAt(0));
        if (decimal) {
            return isZero(tail) ? usual(head) : new WrittenNumber(written, Form.FRACTION);
        }
        if (areThousands(last) && tail.length() == 1) {
            return usual(head + "-" + tail);
        }
        return new WrittenNumber(written, Form.ODD_GROUPS);
    }

    /** Whether the first groups are one of one to three digits and then only of three, all parted by one sign. */
    private boolean areThousands(int count) {
        String first = groups.get(0);
        if (first.isEmpty() || first.length() > THOUSANDS) {
            return false;
        }
        for (int at = 1; at < count; at++) {
            if (groups.get(at).length() != THOUSANDS || signs.charAt(at - 1) != signs.charAt(0)) {
                return false;
            }
        }
        return true;
    }

    private static WrittenNumber usual(String text) {
        return new WrittenNumber(text, Form.USUAL);
    }

    private static boolean isOfGroups(char sign) {
        return isDigit(sign) || sign == '.' || sign == ',';
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}
