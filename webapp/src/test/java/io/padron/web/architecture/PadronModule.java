package io.padron.web.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The modules, lowest first, and the modules that each may use. A dependency that is not listed is forbidden. */
enum PadronModule {
    ID_SPI("io.padron.id.spi"),
    /** The value types of the SPI belong to its vocabulary. */
    KERNEL("io.padron.kernel", ID_SPI),

    SCHEMA("io.padron.schema", KERNEL),
    SQL("io.padron.sql"),
    ACCESS("io.padron.access", KERNEL),
    IDENTITY("io.padron.identity", KERNEL, ACCESS, ID_SPI),
    CONTACTS("io.padron.contacts", KERNEL, ACCESS, SQL),
    PAYMENT_METHODS("io.padron.payments", KERNEL, ACCESS, IDENTITY, SQL),
    CUSTOMERS("io.padron.customers", ID_SPI, KERNEL, ACCESS, IDENTITY, CONTACTS, PAYMENT_METHODS, SQL),
    /** The ledger uses the SQL dialect of each database. */
    IMPORTS("io.padron.imports", ID_SPI, KERNEL, SCHEMA, ACCESS),
    BULK_UPDATES("io.padron.bulk", ID_SPI, KERNEL, ACCESS, PAYMENT_METHODS, CUSTOMERS),
    BATCH_JOBS(
            "io.padron.jobs",
            ID_SPI,
            KERNEL,
            SCHEMA,
            ACCESS,
            IDENTITY,
            CONTACTS,
            PAYMENT_METHODS,
            CUSTOMERS,
            IMPORTS,
            BULK_UPDATES),
    /** Packs are found at run time: no module depends on them. */
    PLUGINS("io.padron.plugins", ID_SPI),
    LAUNCHER("io.padron.launcher"),
    /** Generates files with its own arithmetic, independent of the rules that the files test. */
    SAMPLES("io.padron.samples"),
    WEBAPP(
            "io.padron.web",
            ID_SPI,
            KERNEL,
            SCHEMA,
            ACCESS,
            IDENTITY,
            CONTACTS,
            PAYMENT_METHODS,
            CUSTOMERS,
            IMPORTS,
            BULK_UPDATES,
            BATCH_JOBS);

    private final String root;
    private final Set<PadronModule> seen;

    PadronModule(String root, PadronModule... seen) {
        this.root = root;
        this.seen = Set.of(seen);
    }

    Set<PadronModule> allowedModules() {
        return seen;
    }

    /** Whether the type lies in the module's root package, which every dependent module may use. */
    boolean isRootOf(JavaClass type) {
        return type.getPackageName().equals(root);
    }

    /** Finds the module of a type; empty for a type outside the project. */
    static Optional<PadronModule> of(JavaClass type) {
        String inside = type.getPackageName() + ".";
        return Arrays.stream(values())
                .filter(padronModule -> inside.startsWith(padronModule.root + "."))
                .findFirst();
    }
}
