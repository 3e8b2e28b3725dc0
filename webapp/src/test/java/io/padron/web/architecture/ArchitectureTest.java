package io.padron.web.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.padron.access.Guarded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Dependency rules over all classes of the application and the packs. */
class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.padron");

    private static final Map<PadronModule, Set<PadronModule>> ALLOWED = Arrays.stream(PadronModule.values())
            .collect(Collectors.toMap(Function.identity(), PadronModule::allowedModules));

    /** Packages below a module's root that other modules may use. */
    private static final Set<String> OPEN = Set.of(
            "io.padron.access.idempotency",
            "io.padron.bulk.ledger",
            "io.padron.customers.changes",
            "io.padron.customers.counts",
            "io.padron.customers.candidates",
            "io.padron.customers.bulk",
            "io.padron.customers.views",
            "io.padron.customers.reversal",
            "io.padron.imports.cluster",
            "io.padron.imports.ledger",
            "io.padron.imports.files",
            "io.padron.imports.files.cells",
            "io.padron.imports.files.staging",
            "io.padron.imports.files.outgoing",
            "io.padron.jobs.layout",
            "io.padron.jobs.reports",
            "io.padron.kernel.text");

    @Test
    void allModulesAreLookedAt() {
        Set<PadronModule> found = OURS.stream()
                .map(PadronModule::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PadronModule.class)));
        assertEquals(EnumSet.allOf(PadronModule.class), found);
    }

    @Test
    void modulesSeeOnlyWhatIsAllowed() {
        ArchitectureRules.onlyAllowedModuleDependencies(ALLOWED).check(OURS);
    }

    @Test
    void whatAModuleHidesIsLeftAlone() {
        ArchitectureRules.onlyOpenPackages(OPEN).check(OURS);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.padron.(**)").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void theSpiAndTheKernelNeedTheJdkAlone() {
        classes()
                .that()
                .resideInAnyPackage("io.padron.id.spi..", "io.padron.kernel..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "io.padron.id.spi..", "io.padron.kernel..")
                .check(OURS);
    }

    @Test
    void nothingBelowTheWebappKnowsHttpOrFaces() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.padron.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "jakarta.ws.rs..", "jakarta.faces..", "org.primefaces..")
                .check(OURS);
    }

    @Test
    void pagesAndResourcesLeaveTheDatabaseToTheServices() {
        noClasses()
                .that()
                .resideInAPackage("io.padron.web..")
                .and()
                .resideOutsideOfPackage("io.padron.web.start..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "jakarta.transaction..", "java.sql..", "javax.sql..")
                .check(OURS);
    }

    @Test
    void entitiesAreHidden() {
        classes().that().areAnnotatedWith(Entity.class).should().notBePublic().check(OURS);
    }

    @Test
    void everyServiceMethodDeclaresItsRight() {
        ArchitectureRules.everyServiceMethodDeclaresItsRight().check(OURS);
    }

    @Test
    void everyServiceBeanIsGuarded() {
        ArchitectureRules.everyServiceBeanIsGuarded().check(OURS);
    }

    @Test
    void theRulesCanFail() {
        JavaClasses wrong = new ClassFileImporter()
                .importClasses(OpenService.class, ForgetfulBean.class, UnguardedBean.class, Guarded.class);
        assertFails(ArchitectureRules.everyServiceMethodDeclaresItsRight(), wrong, "OpenService.unguardedMethod()");
        assertFails(ArchitectureRules.everyServiceBeanIsGuarded(), wrong, "UnguardedBean");
        assertFails(ArchitectureRules.onlyAllowedModuleDependencies(Map.of()), OURS, "ApplicationStart");
        assertFails(ArchitectureRules.onlyOpenPackages(Set.of()), OURS, "io.padron.jobs.layout");
    }

    private static void assertFails(ArchRule rule, JavaClasses classes, String because) {
        String found =
                String.join("\n", rule.evaluate(classes).getFailureReport().getDetails());
        assertTrue(found.contains(because), found);
    }

    /** A service with a method that declares no right. */
    public interface OpenService {
        void unguardedMethod();
    }

    @ApplicationScoped
    @Guarded
    static class ForgetfulBean implements OpenService {
        @Override
        public void unguardedMethod() {}
    }

    @ApplicationScoped
    static class UnguardedBean implements OpenService {
        @Override
        public void unguardedMethod() {}
    }
}
