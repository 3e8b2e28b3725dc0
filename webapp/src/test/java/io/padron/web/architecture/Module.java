package io.padron.web.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The modules, lowest first, and which others each may see. What is not listed is forbidden. */
enum Module {
    ID_SPI("io.padron.id.spi"),
    KERNEL("io.padron.kernel"),
    /** One of its steps brings stored texts to the forms in which they are compared. */
    SCHEMA("io.padron.schema", KERNEL),
    SQL("io.padron.sql"),
    ACCESS("io.padron.access", KERNEL),
    IDENTITY("io.padron.identity", KERNEL, ACCESS, ID_SPI),
    CONTACTS("io.padron.contacts", KERNEL, ACCESS, SQL),
    PAYMENT_METHODS("io.padron.payments", KERNEL, ACCESS, IDENTITY, SQL),
    CUSTOMERS("io.padron.customers", KERNEL, ACCESS, IDENTITY, CONTACTS, PAYMENT_METHODS, SQL),
    /** The ledger speaks the dialect of each database. */
    IMPORTS("io.padron.imports", KERNEL, SCHEMA, ACCESS),
    REGISTER_ACTIONS("io.padron.actions", KERNEL, ACCESS, PAYMENT_METHODS, CUSTOMERS),
    BATCH_JOBS(
            "io.padron.jobs",
            KERNEL,
            SCHEMA,
            ACCESS,
            IDENTITY,
            CONTACTS,
            PAYMENT_METHODS,
            CUSTOMERS,
            IMPORTS,
            REGISTER_ACTIONS),
    /** Found at run time: nobody sees them. */
    PLUGINS("io.padron.plugins", ID_SPI),
    LAUNCHER("io.padron.launcher"),
    /** Makes files up with its own arithmetic: it sees no rule that it is to prove. */
    SAMPLES("io.padron.samples"),
    WEBAPP(
            "io.padron.web",
            KERNEL,
            SCHEMA,
            ACCESS,
            IDENTITY,
            CONTACTS,
            PAYMENT_METHODS,
            CUSTOMERS,
            IMPORTS,
            REGISTER_ACTIONS,
            BATCH_JOBS);

    private final String root;
    private final Set<Module> seen;

    Module(String root, Module... seen) {
        this.root = root;
        this.seen = Set.of(seen);
    }

    Set<Module> seen() {
        return seen;
    }

    /** Whether it lies in the module's first package, which everybody who may see the module sees. */
    boolean isRootOf(JavaClass type) {
        return type.getPackageName().equals(root);
    }

    /** Empty for what is not ours. */
    static Optional<Module> of(JavaClass type) {
        String inside = type.getPackageName() + ".";
        return Arrays.stream(values())
                .filter(module -> inside.startsWith(module.root + "."))
                .findFirst();
    }
}
