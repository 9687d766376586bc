package io.github.junitllm;

import io.github.junitllm.baseline.BaselineException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds tests that have a baseline but are gone from the project. */
final class VanishedTests {

    private final ClassLoader classLoader;

    private VanishedTests(ClassLoader classLoader) {
        this.classLoader = classLoader;
    }

    /** Returns what there is to say about baselines whose tests are gone, or that cannot be listed. */
    static List<String> notices(Baselines baselines, ClassLoader classLoader) {
        VanishedTests vanished = new VanishedTests(classLoader);
        try {
            return baselines.tests().stream()
                    .filter(test -> !vanished.exists(test))
                    .map(test -> "Baseline [" + baselines.location(test) + "] is of the test [" + test
                            + "], which is gone. Delete it, or rename it with its test.")
                    .toList();
        } catch (BaselineException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private boolean exists(String test) {
        int hash = test.indexOf('#');
        String className = test.substring(0, Math.max(hash, 0));
        try {
            return find(className).stream().flatMap(VanishedTests::methods).anyMatch(found -> new TestMethod(
                            found.testClass(), className, found.method())
                    .id()
                    .equals(test));
        } catch (LinkageError e) {
            // The class is there, but something that its methods mention is not: no reason to fail other tests.
            return true;
        }
    }

    /** A nested class that was inherited is named below the class that inherited it, so there may be no such name. */
    private Optional<Class<?>> find(String className) {
        String[] names = className.split("\\$");
        Optional<Class<?>> found = load(className).or(() -> load(names[0]));
        if (found.map(Class::getName).filter(className::equals).isPresent()) {
            return found;
        }
        for (String nested : List.of(names).subList(1, names.length)) {
            found = found.flatMap(outer -> nested(outer, nested));
        }
        return found;
    }

    private Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, classLoader));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static Optional<Class<?>> nested(Class<?> outer, String name) {
        return hierarchy(outer)
                .flatMap(type -> Arrays.stream(type.getDeclaredClasses()))
                .filter(type -> type.getSimpleName().equals(name))
                .<Class<?>>map(type -> type)
                .findFirst();
    }

    private static Stream<Found> methods(Class<?> testClass) {
        return hierarchy(testClass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .map(method -> new Found(testClass, method));
    }

    private static Stream<Class<?>> hierarchy(@Nullable Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(type),
                        Stream.concat(
                                        Stream.of(type.getInterfaces()),
                                        Stream.<@Nullable Class<?>>of(type.getSuperclass()))
                                .flatMap(VanishedTests::hierarchy));
    }

    private record Found(Class<?> testClass, Method method) {}
}
