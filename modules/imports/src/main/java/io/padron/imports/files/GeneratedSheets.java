package io.padron.imports.files;

import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import io.padron.kernel.text.Folding;
import java.util.stream.Stream;

/** The additional sheets of the workbooks that Padrón writes: instructions, an example, lists. */
public final class GeneratedSheets {

    private static final Messages MESSAGES = Messages.forClass(GeneratedSheets.class);

    private GeneratedSheets() {}

    public static Message instructions() {
        return MESSAGES.get("own-sheet-instructions");
    }

    public static Message example() {
        return MESSAGES.get("own-sheet-example");
    }

    public static Message lists() {
        return MESSAGES.get("own-sheet-lists");
    }

    /** Whether a sheet has the name of an additional sheet, in either language. */
    public static boolean isGenerated(String name) {
        String written = Folding.fold(name.strip());
        return Stream.of(instructions(), example(), lists())
                .flatMap(own -> Stream.of(own.es(), own.en()))
                .map(Folding::fold)
                .anyMatch(written::equals);
    }
}
