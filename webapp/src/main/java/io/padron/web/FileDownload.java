package io.padron.web;

import io.padron.imports.files.outgoing.CloseShieldOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A file download of a page, which no proxy or browser cache stores. A download that cannot be completed is aborted, so
 * that a part never looks complete.
 */
public final class FileDownload {

    public static final String CSV = "text/csv; charset=UTF-8";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final String type;
    private final String name;

    /** What is in a file; may close it. */
    @FunctionalInterface
    public interface ContentWriter {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The answer to this request is a file of this type and name, which is plain ASCII. */
    public FileDownload(HttpServletRequest request, HttpServletResponse response, String type, String name) {
        this.request = request;
        this.response = response;
        this.type = type;
        this.name = name;
    }

    public void write(ContentWriter contentWriter) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        boolean complete = false;
        try {
            contentWriter.writeTo(new CloseShieldOutputStream(response.getOutputStream()));
            complete = true;
        } finally {
            if (!complete) {
                AbortedResponse.abort(request, response);
            }
        }
    }
}
