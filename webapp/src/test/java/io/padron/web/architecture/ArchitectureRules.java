package io.padron.web.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.padron.access.Guarded;
import io.padron.access.OpenToAll;
import io.padron.access.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rules that ArchUnit does not have. */
final class ArchitectureRules {

    private ArchitectureRules() {}

    /** Each module uses the allowed modules and itself, and no other module of the project. */
    static ArchRule onlyAllowedModuleDependencies(Map<PadronModule, Set<PadronModule>> allowed) {
        return classes().should(new ArchCondition<JavaClass>("see only the modules that theirs may see") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Optional<PadronModule> from = PadronModule.of(type);
                if (from.isEmpty()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " lies in no module"));
                    return;
                }
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isForbidden(from.get(), dependency, allowed))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        });
    }

    private static boolean isForbidden(
            PadronModule from, Dependency dependency, Map<PadronModule, Set<PadronModule>> allowed) {
        return PadronModule.of(dependency.getTargetClass().getBaseComponentType())
                .filter(to ->
                        to != from && !allowed.getOrDefault(from, Set.of()).contains(to))
                .isPresent();
    }

    /** Other modules use a module's root package and its open packages only. */
    static ArchRule onlyOpenPackages(Set<String> open) {
        return classes().should(new ArchCondition<JavaClass>("leave other modules' hidden packages alone") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isHidden(type, dependency, open))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        });
    }

    private static boolean isHidden(JavaClass type, Dependency dependency, Set<String> open) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        return PadronModule.of(target)
                .filter(padronModule -> !PadronModule.of(type).equals(Optional.of(padronModule)))
                .filter(padronModule -> !padronModule.isRootOf(target) && !open.contains(target.getPackageName()))
                .isPresent();
    }

    /** Each method of an interface that a guarded bean implements declares the right it needs. */
    static ArchRule everyServiceMethodDeclaresItsRight() {
        return methods()
                .that()
                .areDeclaredInClassesThat(areServices())
                .and(DescribedPredicate.describe("can be called on a bean", method -> !method.getModifiers()
                        .contains(JavaModifier.STATIC)))
                .should(new ArchCondition<JavaMethod>("carry @Requires or @OpenToAll") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean said =
                                method.isAnnotatedWith(Requires.class) || method.isAnnotatedWith(OpenToAll.class);
                        events.add(new SimpleConditionEvent(
                                method,
                                said,
                                method.getFullName() + (said ? " says" : " does not say") + " its right"));
                    }
                });
    }

    private static DescribedPredicate<JavaClass> areServices() {
        return DescribedPredicate.describe(
                "are public interfaces with a guarded bean behind them",
                type -> type.isInterface()
                        && type.getModifiers().contains(JavaModifier.PUBLIC)
                        && type.getAllSubclasses().stream().anyMatch(bean -> bean.isAnnotatedWith(Guarded.class)));
    }

    /** A bean that other modules can call through its interface is guarded. */
    static ArchRule everyServiceBeanIsGuarded() {
        return classes()
                .that()
                .areAnnotatedWith(ApplicationScoped.class)
                .and(DescribedPredicate.describe(
                        "implement a public interface of their own module",
                        bean -> publicInterfacesOfItsModule(bean).findAny().isPresent()))
                .should()
                .beAnnotatedWith(Guarded.class);
    }

    private static Stream<JavaClass> publicInterfacesOfItsModule(JavaClass bean) {
        return bean.getAllRawInterfaces().stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> PadronModule.of(type).isPresent()
                        && PadronModule.of(type).equals(PadronModule.of(bean)));
    }
}
