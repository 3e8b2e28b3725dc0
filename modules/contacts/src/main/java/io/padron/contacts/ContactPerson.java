package io.padron.contacts;

import io.padron.kernel.PersonName;
import io.padron.kernel.text.PlainText;

/** A contact person of a customer; unknown parts are empty. */
public record ContactPerson(PersonName name, String email, String phone) {

    /** Whether all parts are blank, as in an empty line of a form or file. */
    public boolean isBlank() {
        return name.isEmpty() && PlainText.isBlank(email) && PlainText.isBlank(phone);
    }
}
