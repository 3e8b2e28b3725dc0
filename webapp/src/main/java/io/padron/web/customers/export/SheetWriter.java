package io.padron.web.customers.export;

import java.io.IOException;
import java.util.List;

/** A file of rows in the making. */
interface SheetWriter {

    void writeRow(List<String> cells) throws IOException;

    /** Sends on what was written so far. */
    void flush() throws IOException;

    /** Completes the file; called only once everything was written. */
    void finish() throws IOException;
}
