package io.github.junitllm.capture.langchain4j;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for an object of LangChain4j: some of its methods run inside something of ours, all others reach the object
 * as they are, those included that later versions add.
 */
final class Decorator implements InvocationHandler {

    /** What happens around a decorated method. */
    @FunctionalInterface
    interface Around {
        @Nullable
        Object call(MethodCall call) throws Throwable;
    }

    private final Object target;
    private final Predicate<Method> decorated;
    private final Around around;

    private Decorator(Object target, Predicate<Method> decorated, Around around) {
        this.target = target;
        this.decorated = decorated;
        this.around = around;
    }

    /** Decorates the methods that the predicate picks; an object that is decorated already stays as it is. */
    static <T> T decorateOnce(Class<T> type, T target, Predicate<Method> decorated, Around around) {
        return isDecorated(target) ? target : decorate(type, target, decorated, around);
    }

    /** Decorates the methods that the predicate picks. */
    static <T> T decorate(Class<T> type, T target, Predicate<Method> decorated, Around around) {
        Decorator decorator = new Decorator(target, decorated, around);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, decorator));
    }

    static boolean isDecorated(@Nullable Object object) {
        return object != null
                && Proxy.isProxyClass(object.getClass())
                && Proxy.getInvocationHandler(object) instanceof Decorator;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given) throws Throwable {
        MethodCall call = MethodCall.of(target, method, given);
        if (method.getDeclaringClass() == Object.class) {
            return method.getName().equals("equals")
                    ? target.equals(undecorated(call.firstArgument()))
                    : call.proceed();
        }
        if (decorated.test(method)) {
            return around.call(call);
        }
        return isInherited(method) ? InvocationHandler.invokeDefault(proxy, method, given) : call.proceed();
    }

    private static @Nullable Object undecorated(@Nullable Object object) {
        return object != null && isDecorated(object) ? ((Decorator) Proxy.getInvocationHandler(object)).target : object;
    }

    /** A default method that the target left alone calls back: run here, its calls pass through the decoration too. */
    private boolean isInherited(Method method) throws NoSuchMethodException {
        return method.isDefault()
                && target.getClass()
                        .getMethod(method.getName(), method.getParameterTypes())
                        .isDefault();
    }
}
