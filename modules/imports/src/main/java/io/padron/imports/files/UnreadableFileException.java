package io.padron.imports.files;

import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import java.util.Arrays;

/**
 * Carries the refusal of a file from a parser to {@link io.padron.imports.files.staging.Staging}, which returns it as a
 * {@link StagingResult.Unreadable}.
 */
public final class UnreadableFileException extends Exception {

    private static final Messages MESSAGES = Messages.forClass(UnreadableFileException.class);

    private final String code;
    private final transient Message problem;

    private UnreadableFileException(String code, Message problem) {
        super(code);
        this.code = code;
        this.problem = problem;
    }

    /**
     * Creates the refusal with this code. An argument that is a message is inserted in the language of the sentence.
     */
    public static UnreadableFileException of(String code, Object... arguments) {
        Object[] es = Arrays.stream(arguments)
                .map(argument -> argument instanceof Message message ? message.es() : argument)
                .toArray();
        Object[] en = Arrays.stream(arguments)
                .map(argument -> argument instanceof Message message ? message.en() : argument)
                .toArray();
        return new UnreadableFileException(
                code,
                new Message(MESSAGES.get(code, es).es(), MESSAGES.get(code, en).en()));
    }

    public StagingResult.Unreadable toResult() {
        return new StagingResult.Unreadable(code, problem);
    }
}
