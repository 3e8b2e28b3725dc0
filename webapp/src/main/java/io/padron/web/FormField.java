package io.padron.web;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One field of a form: what is asked, what was written, and what is wrong with it. */
public class FormField implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final String label;
    private final boolean optional;
    private String hint = "";
    private String type = "text";
    private String value = "";
    private String error = "";
    private String doubt = "";
    private String note = "";

    /** A field; the path is as issues name it: {@code emails[1]}. */
    public FormField(String path, String label, boolean optional) {
        this.path = path;
        this.label = label;
        this.optional = optional;
    }

    public FormField withHint(String text) {
        hint = text;
        return this;
    }

    /** The type of input, as HTML calls it: email, tel. */
    public FormField withInputType(String inputType) {
        type = inputType;
        return this;
    }

    /** Tells what was made of what is written: the bank of a CLABE. */
    public void setNote(String text) {
        note = text;
    }

    /** Forgets what was said of what was written. */
    public void clearIssues() {
        showIssues("", "");
    }

    /** Replaces the error and the doubt of the field. */
    void showIssues(String refusal, String question) {
        error = refusal;
        doubt = question;
        note = "";
    }

    /** The path as an id in HTML. */
    public String getAnchor() {
        return path.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    }

    public String getPath() {
        return path;
    }

    public String getLabel() {
        return label;
    }

    public boolean isOptional() {
        return optional;
    }

    public String getHint() {
        return hint;
    }

    public String getInputType() {
        return type;
    }

    public String getValue() {
        return value;
    }

    /** Nothing written is an empty text. */
    public void setValue(@Nullable String written) {
        value = Objects.requireNonNullElse(written, "");
    }

    public String getError() {
        return error;
    }

    public String getDoubt() {
        return doubt;
    }

    public String getNote() {
        return note;
    }

    public boolean isWrong() {
        return !error.isEmpty();
    }

    public boolean isDoubted() {
        return !doubt.isEmpty();
    }
}
