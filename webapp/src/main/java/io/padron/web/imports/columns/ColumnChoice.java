package io.padron.web.imports.columns;

import java.io.Serializable;
import java.util.Objects;

/** A column of a file, and the field that the user maps to it. */
public class ColumnChoice implements Serializable {

    private static final long serialVersionUID = 1L;
    private final String header;
    private final String values;
    private final boolean suggested;
    private String field;

    ColumnChoice(String header, String values, String field, boolean suggested) {
        this.header = header;
        this.values = values;
        this.field = field;
        this.suggested = suggested;
    }

    /** Whether the field was guessed by the values. */
    public boolean isSuggested() {
        return suggested;
    }

    public String getHeader() {
        return header;
    }

    public String getValues() {
        return values;
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = Objects.requireNonNullElse(field, "");
    }
}
