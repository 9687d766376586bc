package io.github.junitllm.dataset;

import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A field that a test takes.
 *
 * @param names the name of the field, then others that will do
 * @param type what it is bound to
 * @param presence whether some row must have it
 */
record TakenField(List<String> names, Class<?> type, Presence presence) {

    enum Presence {
        REQUIRED,
        OPTIONAL;

        /** An {@code Optional} or {@code @Nullable} says that there may be nothing. */
        static Presence of(Class<?> type, Stream<Annotation> annotations) {
            boolean isOptional =
                    type.getName().startsWith(Optional.class.getName()) || annotations.anyMatch(Presence::isNullable);
            return isOptional ? OPTIONAL : REQUIRED;
        }

        static boolean isNullable(Annotation annotation) {
            return annotation.annotationType().getSimpleName().equals("Nullable");
        }
    }

    static TakenField of(BeanPropertyDefinition property, AnnotatedElement declared, AnnotatedType declaredType) {
        Class<?> type = property.getRawPrimaryType();
        Stream<Annotation> annotations = Stream.of(declared.getAnnotations(), declaredType.getAnnotations())
                .flatMap(Stream::of);
        return new TakenField(names(property), type, Presence.of(type, annotations));
    }

    static TakenField of(BeanPropertyDefinition property) {
        Class<?> type = property.getRawPrimaryType();
        return new TakenField(names(property), type, Presence.of(type, Stream.empty()));
    }

    String name() {
        return names.get(0);
    }

    boolean isIn(Collection<String> offered) {
        return names.stream().anyMatch(offered::contains);
    }

    private static List<String> names(BeanPropertyDefinition property) {
        return Stream.concat(
                        Stream.of(property.getName()),
                        property.findAliases().stream().map(PropertyName::getSimpleName))
                .toList();
    }
}
