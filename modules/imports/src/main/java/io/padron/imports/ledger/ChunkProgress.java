package io.padron.imports.ledger;

/**
 * The progress that one chunk adds to its task.
 *
 * @param nextOffset where the next row starts after this chunk
 * @param rows rows that the chunk took from the file
 * @param accepted rows accepted by validation
 * @param rejected rows rejected
 * @param warnings in validation: accepted rows with doubts; later: such rows that became duplicates or were rejected
 * @param duplicatesInFile duplicates within the file
 * @param duplicatesInRegister duplicates of existing customers
 * @param loaded rows that became customers
 * @param removed customers removed by an undo
 * @param kept customers kept by an undo
 */
public record ChunkProgress(
        long nextOffset,
        int rows,
        int accepted,
        int rejected,
        int warnings,
        int duplicatesInFile,
        int duplicatesInRegister,
        int loaded,
        int removed,
        int kept) {

    /** Creates the progress of any phase except the undo. */
    public ChunkProgress(
            long nextOffset, int rows, int good, int rejected, int warned, int inFile, int inRegister, int loaded) {
        this(nextOffset, rows, good, rejected, warned, inFile, inRegister, loaded, 0, 0);
    }

    /**
     * Creates the progress of an undo.
     *
     * @param nextRow the first row that is not processed yet
     */
    public static ChunkProgress ofUndo(int nextRow, int rows, int removed, int kept) {
        return new ChunkProgress(nextRow, rows, 0, 0, 0, 0, 0, 0, removed, kept);
    }
}
