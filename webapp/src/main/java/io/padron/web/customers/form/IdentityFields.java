package io.padron.web.customers.form;

import io.padron.customers.NewIdentity;
import io.padron.web.FormField;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The field of one identity number, and its kind. */
public final class IdentityFields implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A generic number for customers without one, and its label. */
    public record GenericNumberOption(String number, String label) implements Serializable {}

    private final FormField number;
    private final List<GenericNumberOption> generics;
    private String kind;

    IdentityFields(String kind, FormField number, List<GenericNumberOption> generics) {
        this.kind = kind;
        this.number = number;
        this.generics = List.copyOf(generics);
    }

    void fill(NewIdentity identity) {
        kind = identity.kind();
        number.setValue(identity.value());
    }

    NewIdentity toNewIdentity() {
        return new NewIdentity(kind, number.getValue());
    }

    public FormField getNumber() {
        return number;
    }

    /** The generic numbers; each has a button that enters it. */
    public List<GenericNumberOption> getGenerics() {
        return generics;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String chosen) {
        kind = Objects.requireNonNullElse(chosen, "");
    }
}
