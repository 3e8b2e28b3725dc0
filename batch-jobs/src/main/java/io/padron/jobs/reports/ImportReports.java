package io.padron.jobs.reports;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.imports.ImportId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * The reports of a run, safe against formulas. They show what is known at the time: for an active or cancelled run, the
 * rows validated so far; for a failed or unknown run, the header only.
 */
public interface ImportReports {

    /**
     * Writes {@code row,outcome,code,column,value,message,customerId}: by row, a line for each issue and one for each
     * clean row. UTF-8 without byte order mark. The stream is left open.
     */
    @Requires(Right.READ_IMPORTS)
    void writeOutcomes(ImportId id, Locale language, OutputStream out) throws IOException;

    /**
     * Writes the workbook in which rejected rows are corrected and uploaded again: the file's own columns, bad cells in
     * colour with their reasons. At most as many rows as a sheet has. The stream is left open.
     */
    @Requires(Right.READ_IMPORTS)
    void writeCorrections(ImportId id, Locale language, OutputStream out) throws IOException;

    /**
     * Writes {@code row,customerId}: the customers that the undo of the run kept because they had been changed, in the
     * order of their rows. UTF-8 without byte order mark. The stream is left open.
     */
    @Requires(Right.READ_IMPORTS)
    void writeKeptCustomers(ImportId id, OutputStream out) throws IOException;

    /**
     * Writes the duplicates of the run in the template's columns, ready to be uploaded again. UTF-8 with byte order
     * mark, for spreadsheets. The stream is left open.
     */
    @Requires(Right.READ_IMPORTS)
    void writeDuplicates(ImportId id, OutputStream out) throws IOException;
}
