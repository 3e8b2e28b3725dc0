package io.padron.jobs.reports;

import io.padron.imports.files.LeftOut;
import io.padron.imports.files.LeftOut.UnusedColumn;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was left out of a file, or read though the person does not see it, in sentences. */
public final class LeftOutWords {

    private static final Messages MESSAGES = Messages.beside(LeftOutWords.class);

    /** A sentence with more names is no longer read. */
    private static final int MOST_NAMES = 20;

    private LeftOutWords() {}

    /** One sentence for each kind; none when nothing was left out. */
    public static List<Message> of(LeftOut leftOut) {
        List<Message> sentences = new ArrayList<>();
        List<UnusedColumn> unused = leftOut.unusedColumns().stream()
                .filter(column -> !column.told())
                .toList();
        List<UnusedColumn> told =
                leftOut.unusedColumns().stream().filter(UnusedColumn::told).toList();
        add(sentences, "columns", unused, LeftOutWords::counted);
        add(sentences, "told", told, column -> quoted(column.name()));
        if (leftOut.hiddenRows() > 0) {
            sentences.add(MESSAGES.get("left-out.rows", leftOut.hiddenRows()));
        }
        add(sentences, "hidden-columns", leftOut.hiddenColumns(), LeftOutWords::quoted);
        add(sentences, "sheets", leftOut.unreadSheets(), LeftOutWords::quoted);
        if (leftOut.oneColumn()) {
            sentences.add(MESSAGES.get("left-out.one-column"));
        }
        if (leftOut.placeholders() > 0) {
            sentences.add(MESSAGES.get("left-out.placeholders", leftOut.placeholders()));
        }
        return sentences;
    }

    private static <T> void add(List<Message> sentences, String key, List<T> things, Function<T, Message> named) {
        if (!things.isEmpty()) {
            List<Message> names = things.stream().limit(MOST_NAMES).map(named).toList();
            int more = things.size() - names.size();
            Message list = new Message(joined(names, Message::es), joined(names, Message::en));
            if (more > 0) {
                list = both("left-out.more", list, more);
            }
            sentences.add(both("left-out." + key, list, things.size()));
        }
    }

    /** The sentence with a list in its own language. */
    private static Message both(String key, Message list, int number) {
        return new Message(
                MESSAGES.get(key, list.es(), number).es(),
                MESSAGES.get(key, list.en(), number).en());
    }

    private static String joined(List<Message> names, Function<Message, String> language) {
        return names.stream().map(language).collect(Collectors.joining(", "));
    }

    private static Message counted(UnusedColumn column) {
        return column.header().isEmpty()
                ? MESSAGES.get("left-out.no-header", LeftOut.letters(column.index()), column.values())
                : MESSAGES.get("left-out.column", column.header(), column.values());
    }

    private static Message quoted(String name) {
        return new Message("«" + name + "»", "«" + name + "»");
    }
}
