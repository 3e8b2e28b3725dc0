package io.padron.samples;

import java.util.Map;
import java.util.TreeMap;

/**
 * What an import of a file should end with, named as the REST contract names it.
 *
 * @param accepted rows that become customers
 * @param warnings accepted rows with doubts
 * @param kinds how many rows of each kind of flaw there are
 */
public record Expected(
        int rows,
        int accepted,
        int duplicatesInFile,
        int duplicatesInRegister,
        int rejected,
        int warnings,
        Map<String, Integer> kinds) {

    public Expected {
        kinds = Map.copyOf(kinds);
    }

    /** One count per line: name, equals sign, number; then the kinds of flaws, indented. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder()
                .append("rows=%d%naccepted=%d%nduplicatesInFile=%d%n".formatted(rows, accepted, duplicatesInFile))
                .append("duplicatesInRegister=%d%nrejected=%d%nwarnings=%d%n"
                        .formatted(duplicatesInRegister, rejected, warnings));
        new TreeMap<>(kinds).forEach((kind, count) -> text.append("  %s=%d%n".formatted(kind, count)));
        return text.toString();
    }
}
