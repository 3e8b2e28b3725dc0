package io.padron.web.start;

import io.padron.access.UserDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Creates the first user of an empty register, {@code admin}: with the password of {@code PADRON_ADMIN_PASSWORD}, or
 * with a random one that is printed once, on the standard output of the first start. At later starts the variable has
 * no effect, so that it cannot take over an account in use.
 *
 * <p>Where no administrator can sign in, {@code PADRON_RECOVER_ADMIN} names one who gets a new random password, printed
 * in the same way at each start with it. An operator who can set it controls the database anyway.
 */
@ApplicationScoped
class FirstAdministrator {

    @Inject
    UserDirectory users;

    void createIfMissing() {
        users.ensureAdministrator(Optional.ofNullable(System.getenv("PADRON_ADMIN_PASSWORD")))
                .ifPresent(password -> printPassword("The first user is admin, with the password " + password
                        + " - keep it: it is shown this once. / El primer usuario es admin, con esa contraseña;"
                        + " guárdela: se muestra solo esta vez."));
        Optional.ofNullable(System.getProperty("padron.recover-admin")).ifPresent(this::resetPassword);
    }

    private void resetPassword(String name) {
        Optional<String> password = users.recoverAdministrator(name);
        printPassword(
                password.isPresent()
                        ? "The administrator of PADRON_RECOVER_ADMIN has the new password " + password.get()
                                + " - keep it and unset the variable, or the next start makes another. / Esa es su nueva"
                                + " contraseña; guárdela y quite la variable, o el próximo arranque hará otra."
                        : "PADRON_RECOVER_ADMIN names no administrator; nothing was changed. / PADRON_RECOVER_ADMIN no"
                                + " nombra a un administrador; nada cambió.");
    }

    @SuppressWarnings("SystemOut") // to the standard output for the operator, and never into a log file
    private static void printPassword(String text) {
        System.out.println(text);
    }
}
