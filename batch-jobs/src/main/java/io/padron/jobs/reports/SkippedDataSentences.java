package io.padron.jobs.reports;

import io.padron.imports.files.SkippedData;
import io.padron.imports.files.SkippedData.UnusedColumn;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Describes skipped and hidden data of a file in sentences. */
public final class SkippedDataSentences {

    private static final Messages MESSAGES = Messages.forClass(SkippedDataSentences.class);

    /** Users do not read a longer list of names. */
    private static final int MAX_NAMES = 20;

    private SkippedDataSentences() {}

    /** Returns one sentence for each type of skipped data; empty when there is none. */
    public static List<Message> describe(SkippedData skippedData) {
        List<Message> sentences = new ArrayList<>();
        List<UnusedColumn> unused = skippedData.unusedColumns().stream()
                .filter(column -> !column.excluded())
                .toList();
        List<UnusedColumn> excluded = skippedData.unusedColumns().stream()
                .filter(UnusedColumn::excluded)
                .toList();
        addSentence(sentences, "columns", unused, SkippedDataSentences::nameWithCount);
        addSentence(sentences, "excluded", excluded, column -> quote(column.name()));
        if (skippedData.hiddenRows() > 0) {
            sentences.add(MESSAGES.get("left-out.rows", skippedData.hiddenRows()));
        }
        addSentence(sentences, "hidden-columns", skippedData.hiddenColumns(), SkippedDataSentences::quote);
        addSentence(sentences, "sheets", skippedData.unreadSheets(), SkippedDataSentences::quote);
        if (skippedData.singleColumn()) {
            sentences.add(MESSAGES.get("left-out.one-column"));
        }
        if (skippedData.placeholders() > 0) {
            sentences.add(MESSAGES.get("left-out.placeholders", skippedData.placeholders()));
        }
        return sentences;
    }

    private static <T> void addSentence(
            List<Message> sentences, String key, List<T> things, Function<T, Message> named) {
        if (!things.isEmpty()) {
            List<Message> names = things.stream().limit(MAX_NAMES).map(named).toList();
            int more = things.size() - names.size();
            Message list = new Message(joinNames(names, Message::es), joinNames(names, Message::en));
            if (more > 0) {
                list = createMessage("left-out.more", list, more);
            }
            sentences.add(createMessage("left-out." + key, list, things.size()));
        }
    }

    /** Inserts the list in the language of the sentence. */
    private static Message createMessage(String key, Message list, int number) {
        return new Message(
                MESSAGES.get(key, list.es(), number).es(),
                MESSAGES.get(key, list.en(), number).en());
    }

    private static String joinNames(List<Message> names, Function<Message, String> language) {
        return names.stream().map(language).collect(Collectors.joining(", "));
    }

    private static Message nameWithCount(UnusedColumn column) {
        return column.header().isEmpty()
                ? MESSAGES.get("left-out.no-header", SkippedData.toColumnLetters(column.index()), column.values())
                : MESSAGES.get("left-out.column", column.header(), column.values());
    }

    private static Message quote(String name) {
        return new Message("«" + name + "»", "«" + name + "»");
    }
}
