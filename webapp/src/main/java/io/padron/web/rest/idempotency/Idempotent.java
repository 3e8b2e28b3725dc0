package io.padron.web.rest.idempotency;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Honours the header {@code Idempotency-Key}. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {

    String HEADER = "Idempotency-Key";

    /** For the description of the interface. */
    String DESCRIPTION = "A name of your choice for this request, up to 200 visible ASCII characters. Within 24 hours"
            + " the same name with the same request gets the same answer, and nothing is done twice; with another request"
            + " it is refused (422 idempotency-key-reused), and while the first is under way too (409"
            + " request-in-progress). A refused request frees its name.";
}
