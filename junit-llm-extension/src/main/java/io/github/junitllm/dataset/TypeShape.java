package io.github.junitllm.dataset;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.github.junitllm.dataset.RowShape.Kind;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out by which names a record or another class takes fields, as Jackson sees it. */
final class TypeShape {

    private static final ClassValue<RowShape> SHAPES = new ClassValue<>() {
        @Override
        protected RowShape computeValue(Class<?> type) {
            return type.isRecord() ? ofRecord(type) : ofClass(type);
        }
    };

    private TypeShape() {}

    static RowShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** Tells a class that holds a row from one that another extension makes: it can be made, and takes fields. */
    static boolean takesRows(Class<?> type) {
        if (Modifier.isAbstract(type.getModifiers())) {
            return false;
        }
        BeanDescription bean = describe(type);
        return canBeMade(type, bean)
                && bean.findProperties().stream().anyMatch(BeanPropertyDefinition::couldDeserialize);
    }

    private static boolean canBeMade(Class<?> type, BeanDescription bean) {
        return Arrays.stream(type.getDeclaredConstructors()).anyMatch(TypeShape::isBare)
                || !bean.getFactoryMethods().isEmpty()
                || bean.findProperties().stream().anyMatch(BeanPropertyDefinition::hasConstructorParameter);
    }

    private static boolean isBare(Constructor<?> constructor) {
        return constructor.getParameterCount() == 0;
    }

    private static RowShape ofRecord(Class<?> type) {
        List<RecordComponent> components = List.of(type.getRecordComponents());
        return shape(
                Kind.RECORD,
                type,
                describe(type).findProperties().stream()
                        .filter(BeanPropertyDefinition::hasConstructorParameter)
                        .map(property -> components.stream()
                                .filter(component -> component.getName().equals(property.getInternalName()))
                                .findFirst()
                                .map(component -> TakenField.of(property, component, component.getAnnotatedType()))
                                .orElseGet(() -> TakenField.of(property))));
    }

    private static RowShape ofClass(Class<?> type) {
        return shape(
                Kind.CLASS,
                type,
                describe(type).findProperties().stream()
                        .filter(BeanPropertyDefinition::couldDeserialize)
                        .map(property -> declaredField(type, property.getInternalName())
                                .map(field -> TakenField.of(property, field, field.getAnnotatedType()))
                                .orElseGet(() -> TakenField.of(property))));
    }

    private static RowShape shape(Kind kind, Class<?> type, Stream<TakenField> fields) {
        return new RowShape(kind, type.getSimpleName(), fields.toList());
    }

    private static BeanDescription describe(Class<?> type) {
        return Json.MAPPER.getDeserializationConfig().introspect(Json.MAPPER.constructType(type));
    }

    private static Optional<Field> declaredField(Class<?> type, String name) {
        return Stream.<Class<?>>iterate(type, owner -> owner != null, Class::getSuperclass)
                .flatMap(owner -> Arrays.stream(owner.getDeclaredFields()))
                .filter(field -> field.getName().equals(name))
                .findFirst();
    }
}
