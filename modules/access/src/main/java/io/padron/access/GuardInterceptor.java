package io.padron.access;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Enforces {@link Requires}; before transactions begin, so that a refusal opens none. */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class GuardInterceptor {

    private static final Map<Method, Predicate<Optional<Actor>>> RULES = new ConcurrentHashMap<>();

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Method method = call.getMethod();
        if (!RULES.computeIfAbsent(method, GuardInterceptor::findRule).test(CurrentUser.actor())) {
            throw new AccessDeniedException(method.getDeclaringClass().getSimpleName() + "." + method.getName());
        }
        return call.proceed();
    }

    private static Predicate<Optional<Actor>> findRule(Method method) {
        if (findDeclared(method, OpenToAll.class).findAny().isPresent()) {
            return actor -> true;
        }
        return findDeclared(method, Requires.class)
                .findFirst()
                .<Predicate<Optional<Actor>>>map(needed -> actor ->
                        actor.filter(who -> who.hasRight(needed.value())).isPresent())
                .orElse(actor -> false);
    }

    private static <A extends Annotation> Stream<A> findDeclared(Method method, Class<A> annotation) {
        Class<?> declaring = method.getDeclaringClass();
        Stream<Class<?>> services =
                declaring.isInterface() ? Stream.of(declaring) : Arrays.stream(declaring.getInterfaces());
        return services.flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(candidate -> candidate.getName().equals(method.getName())
                        && Arrays.equals(candidate.getParameterTypes(), method.getParameterTypes()))
                .flatMap(candidate -> Stream.ofNullable(candidate.getAnnotation(annotation)));
    }
}
