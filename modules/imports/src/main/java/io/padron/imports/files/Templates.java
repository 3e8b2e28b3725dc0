package io.padron.imports.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The files that people fill in, made from a layout. The stream is left open. */
@SuppressWarnings("DoNotCallSuggester")
public final class Templates {

    private Templates() {}

    /**
     * The header alone: UTF-8 with a byte order mark, so that Excel reads its accents, commas, CRLF; a star behind
     * required headers.
     */
    public static void csv(Layout layout, Locale locale, OutputStream out) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** A workbook: the sheet to fill in, then instructions, then an example. */
    public static void xlsx(Layout layout, Locale locale, OutputStream out) throws IOException {
        throw new UnsupportedOperationException();
    }
}
