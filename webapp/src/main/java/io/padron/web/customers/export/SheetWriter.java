package io.padron.web.customers.export;

import java.io.IOException;
import java.util.List;

/** Writes a file row by row. */
interface SheetWriter {

    void writeRow(List<String> cells) throws IOException;

    /** Sends the rows written so far. */
    void flush() throws IOException;

    /** Completes the file. Call it only after the last row is written. */
    void finish() throws IOException;
}
