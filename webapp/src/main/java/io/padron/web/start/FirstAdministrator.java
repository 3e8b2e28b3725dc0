package io.padron.web.start;

import io.padron.access.UserDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Makes the first user of an empty register, {@code admin}: with the password of {@code PADRON_ADMIN_PASSWORD}, or with a
 * random one that is shown once, on the standard output of the server's first start. At later starts the variable means
 * nothing: whoever may set it cannot thereby take over an account that is in use.
 *
 * <p>Where no administrator can sign in any more, {@code PADRON_RECOVER_ADMIN} names one who is given a new random password,
 * shown in the same way, at each start with it. Who may set it holds the database anyhow.
 */
@ApplicationScoped
class FirstAdministrator {

    @Inject
    UserDirectory users;

    void ensure() {
        users.ensureAdministrator(Optional.ofNullable(System.getenv("PADRON_ADMIN_PASSWORD")))
                .ifPresent(password -> show("The first user is admin, with the password " + password
                        + " - keep it: it is shown this once. / El primer usuario es admin, con esa contraseña;"
                        + " guárdela: se muestra solo esta vez."));
        Optional.ofNullable(System.getProperty("padron.recover-admin")).ifPresent(this::recover);
    }

    private void recover(String name) {
        Optional<String> password = users.recover(name);
        show(
                password.isPresent()
                        ? "The administrator of PADRON_RECOVER_ADMIN has the new password " + password.get()
                                + " - keep it and unset the variable, or the next start makes another. / Esa es su nueva"
                                + " contraseña; guárdela y quite la variable, o el próximo arranque hará otra."
                        : "PADRON_RECOVER_ADMIN names no administrator; nothing was changed. / PADRON_RECOVER_ADMIN no"
                                + " nombra a un administrador; nada cambió.");
    }

    @SuppressWarnings("SystemOut") // for the person who starts it, and never into a log file
    private static void show(String text) {
        System.out.println(text);
    }
}
