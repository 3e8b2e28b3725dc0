package io.padron.web.customers;

import io.padron.customers.changes.BulkResult;
import io.padron.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What became of many customers that were changed: as the address carries it, and as people read it. */
final class BulkResultText {

    private BulkResultText() {}

    static Map<String, String> parameters(BulkResult result) {
        return Map.of(
                "changed", Integer.toString(result.changed()),
                "already", Integer.toString(result.already()),
                "left", Integer.toString(result.left()));
    }

    /** A sentence for each count that is not zero; empty when the address tells of nothing. */
    static String of(HttpServletRequest request, Locale locale) {
        if (request.getParameter("changed") == null) {
            return "";
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(Words.get("bulk-changed", count(request, "changed")).in(locale));
        for (String rest : List.of("already", "left")) {
            int count = count(request, rest);
            if (count > 0) {
                sentences.add(Words.get("bulk-" + rest, count).in(locale));
            }
        }
        return String.join(" ", sentences);
    }

    private static int count(HttpServletRequest request, String name) {
        String text = Objects.requireNonNullElse(request.getParameter(name), "");
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }
}
