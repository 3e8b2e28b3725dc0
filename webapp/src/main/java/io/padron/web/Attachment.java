package io.padron.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/** A file that a page offers: kept by the person, and by nobody on the way. */
public final class Attachment {

    public static final String CSV = "text/csv; charset=UTF-8";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Attachment() {}

    /** Begins a file of this type and name, which is plain ASCII; what is written follows. */
    public static OutputStream begin(HttpServletResponse response, String type, String name) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        return response.getOutputStream();
    }
}
