package io.github.junitllm.assertions;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The examples of all assertions that one class declares.
 *
 * @param title the heading in the docs
 * @param asserts the class
 * @param examples one or more of each assertion
 */
record ExampleSection(String title, Class<?> asserts, List<Example> examples) {

    /** Returns the assertions of which there is no example. */
    Set<String> missing() {
        Set<String> missing = Stream.of(asserts.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        examples.forEach(example -> missing.remove(example.method()));
        return missing;
    }
}
