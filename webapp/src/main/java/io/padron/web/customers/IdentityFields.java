package io.padron.web.customers;

import io.padron.customers.NewIdentity;
import io.padron.web.FormField;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The field of one identity number, and of which kind it is. */
public final class IdentityFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final FormField number;
    private String kind;

    IdentityFields(String kind, FormField number) {
        this.kind = kind;
        this.number = number;
    }

    void fill(NewIdentity identity) {
        kind = identity.kind();
        number.setValue(identity.value());
    }

    NewIdentity entered() {
        return new NewIdentity(kind, number.getValue());
    }

    public FormField getNumber() {
        return number;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String chosen) {
        kind = Objects.requireNonNullElse(chosen, "");
    }
}
