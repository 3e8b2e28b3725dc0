package io.padron.web.start;

import io.padron.access.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Makes the first user of an empty register, {@code admin}: with the password of {@code PADRON_ADMIN_PASSWORD}, or with a
 * random one that is shown once, on the standard output of the server's first start. At later starts the variable means
 * nothing: whoever may set it cannot thereby take over an account that is in use.
 */
@ApplicationScoped
class FirstAdministrator {

    @Inject
    Users users;

    void ensure() {
        users.ensureAdministrator(Optional.ofNullable(System.getenv("PADRON_ADMIN_PASSWORD")))
                .ifPresent(FirstAdministrator::show);
    }

    @SuppressWarnings("SystemOut") // for the person who starts it, and never into a log file
    private static void show(String password) {
        System.out.println("The first user is admin, with the password " + password
                + " - keep it: it is shown this once. / El primer usuario es admin, con esa contraseña;"
                + " guárdela: se muestra solo esta vez.");
    }
}
