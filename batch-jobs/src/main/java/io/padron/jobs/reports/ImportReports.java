package io.padron.jobs.reports;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.imports.ImportId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * The files that a run gives back, safe against formulas. They tell what is known at the time: of a run that goes on, or
 * was stopped, the rows judged so far. Of a run that failed, or is unknown, the header alone.
 */
public interface ImportReports {

    /**
     * {@code row,outcome,code,column,value,message,customerId}: by row, a line for each issue and one for each clean row.
     * UTF-8 without byte order mark. The stream is left open.
     */
    @Requires(Right.READ_IMPORTS)
    void outcomes(ImportId id, Locale language, OutputStream out) throws IOException;

    /**
     * The workbook in which refused rows are corrected and uploaded again: their own columns, what is wrong coloured and
     * told. At most as many rows as a sheet takes. The stream is left open.
     */
    @Requires(Right.READ_IMPORTS)
    void corrections(ImportId id, Locale language, OutputStream out) throws IOException;

    /**
     * {@code row,customerId}: the customers that the undo of the run left because somebody had changed them, in the order
     * of their rows. UTF-8 without byte order mark. The stream is left open.
     */
    @Requires(Right.READ_IMPORTS)
    void kept(ImportId id, OutputStream out) throws IOException;

    /**
     * The rows that were not added because they double another, in the template's columns, ready to be uploaded again.
     * UTF-8 with byte order mark, for spreadsheets. The stream is left open.
     */
    @Requires(Right.READ_IMPORTS)
    void duplicates(ImportId id, OutputStream out) throws IOException;
}
