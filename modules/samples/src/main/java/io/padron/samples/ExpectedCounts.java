package io.padron.samples;

import java.util.Map;
import java.util.TreeMap;

/**
 * The expected counts of an import of the file, named as in the REST contract.
 *
 * @param accepted rows that become customers
 * @param warnings accepted rows with doubts
 * @param countsByDefect the number of rows with each defect
 */
public record ExpectedCounts(
        int rows,
        int accepted,
        int duplicatesInFile,
        int duplicatesInRegister,
        int rejected,
        int warnings,
        Map<String, Integer> countsByDefect) {

    public ExpectedCounts {
        countsByDefect = Map.copyOf(countsByDefect);
    }

    /** One count per line: name, equals sign, number; then the defects, indented. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder()
                .append("rows=%d%naccepted=%d%nduplicatesInFile=%d%n".formatted(rows, accepted, duplicatesInFile))
                .append("duplicatesInRegister=%d%nrejected=%d%nwarnings=%d%n"
                        .formatted(duplicatesInRegister, rejected, warnings));
        new TreeMap<>(countsByDefect).forEach((kind, count) -> text.append("  %s=%d%n".formatted(kind, count)));
        return text.toString();
    }
}
