package io.padron.imports.ledger;

/**
 * What one chunk adds to its task.
 *
 * @param nextOffset where the next row starts after this chunk
 * @param rows how many rows the chunk took from the file
 * @param good rows accepted (while reviewing)
 * @param rejected rows refused
 * @param warned while reviewing: accepted rows with doubts; later: such rows that were lost to a double or a refusal
 * @param inFile doubles within the file
 * @param inRegister doubles of customers who are there
 * @param loaded rows that became customers
 * @param removed customers taken back by an undo
 * @param kept customers left by an undo
 */
public record Progress(
        long nextOffset,
        int rows,
        int good,
        int rejected,
        int warned,
        int inFile,
        int inRegister,
        int loaded,
        int removed,
        int kept) {

    /** Of all phases but the undo. */
    public Progress(
            long nextOffset, int rows, int good, int rejected, int warned, int inFile, int inRegister, int loaded) {
        this(nextOffset, rows, good, rejected, warned, inFile, inRegister, loaded, 0, 0);
    }

    /** Of an undo: the rows before this one are done. */
    public static Progress undone(int nextRow, int rows, int removed, int kept) {
        return new Progress(nextRow, rows, 0, 0, 0, 0, 0, 0, removed, kept);
    }
}
